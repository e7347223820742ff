package org.csecprogress.identity.access.service;

import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Sha256;

/**
 * The accounts of a place, as somebody reviews them.
 *
 * @param accounts those that are not disabled, by name
 * @param reviewer the name of who reviewed them last, or null
 * @param at when that was, or null
 * @param isDue whether nobody has reviewed them in this half-year
 */
public record ReviewedPlace(
        List<AccountLine> accounts, String reviewer, Instant at, boolean isDue) {
    public ReviewedPlace {
        accounts = List.copyOf(accounts);
    }

    /**
     * Returns a digest of who can sign in and holds which role until when. The last sign-in is not
     * in it, since it changes all the time.
     */
    public String seen() {
        Sha256 digest = new Sha256();
        for (AccountLine line : accounts) {
            digest.addEach(
                    line.id(), line.username(), line.name(), line.standing(), line.grants().size());
            for (Actor.Grant grant : line.grants()) {
                digest.addEach(
                        grant.role(),
                        String.valueOf(grant.county()),
                        String.valueOf(grant.agency()),
                        String.valueOf(line.ends().get(grant)));
            }
        }
        return digest.hex();
    }
}
