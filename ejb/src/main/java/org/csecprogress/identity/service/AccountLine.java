package org.csecprogress.identity.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.kernel.Actor;

/**
 * One account as the administrator sees it.
 *
 * @param grants its roles, in the order of roles and counties
 * @param ends the last days of the roles that end by themselves
 * @param isOwn whether it is the administrator's own, which they may not change
 * @param invitedUntil when its invitation expires, or null if none is open
 * @param lastSignIn when its owner last signed in, or null if never
 */
public record AccountLine(
        long id,
        String username,
        String name,
        String title,
        List<Actor.Grant> grants,
        Map<Actor.Grant, LocalDate> ends,
        AccountStanding standing,
        boolean isOwn,
        Instant invitedUntil,
        Instant lastSignIn) {
    public AccountLine {
        grants = List.copyOf(grants);
        ends = Map.copyOf(ends);
    }
}
