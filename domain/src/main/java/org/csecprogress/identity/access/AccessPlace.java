package org.csecprogress.identity.access;

import java.io.Serializable;
import java.util.Optional;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * A place for which people can sign in: a county, or the state.
 *
 * @param code the code of the county, or {@code state}
 */
public record AccessPlace(String code) implements Serializable {
    /** The state. */
    public static final AccessPlace STATE = new AccessPlace("state");

    /** Returns the place of a county. */
    public static AccessPlace of(CountyCode county) {
        return new AccessPlace(county.value());
    }

    /** Reads a code; empty if there is no such place. */
    public static Optional<AccessPlace> parse(String code) {
        return STATE.code.equals(code) || CountyCode.isValid(code)
                ? Optional.of(new AccessPlace(code))
                : Optional.empty();
    }

    /** Returns the county; empty for the state. */
    public Optional<CountyCode> county() {
        return equals(STATE) ? Optional.empty() : Optional.of(new CountyCode(code));
    }

    /** Returns a filter that finds all its accounts, and for the state those of others too. */
    public AccountFilter filter() {
        return county().map(own -> new AccountFilter("", own, false, null))
                .orElse(AccountFilter.ALL);
    }

    /** Whether an account that the filter has found is the place's. */
    public boolean has(AccountLine account) {
        return county().isPresent()
                || account.grants().isEmpty()
                || account.grants().stream().anyMatch(grant -> grant.county() == null);
    }

    /** Whether somebody may review it: an administrator, or the coordinator of the county. */
    public boolean isReviewedBy(Actor actor) {
        return actor.has(Role.STATE_ADMIN)
                || county().filter(own -> actor.has(Role.COUNTY_COORDINATOR, own)).isPresent();
    }
}
