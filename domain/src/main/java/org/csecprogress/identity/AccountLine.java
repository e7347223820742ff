package org.csecprogress.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;

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
    private static final Comparator<Actor.Grant> IN_ORDER =
            Comparator.comparing(Actor.Grant::role)
                    .thenComparing(g -> g.county() == null ? "" : g.county().value())
                    .thenComparing(g -> g.agency() == null ? "" : g.agency().name());

    public AccountLine {
        grants = List.copyOf(grants);
        ends = Map.copyOf(ends);
    }

    /** Returns why its roles should not be one person's; empty if they may. */
    public Optional<Problem> exclusion() {
        return RoleRules.exclusion(Set.copyOf(grants));
    }

    /** Returns the account as the administrator sees it at that time. */
    public static AccountLine of(Account account, Actor admin, Instant now) {
        List<Actor.Grant> grants = account.grants().stream().sorted(IN_ORDER).toList();
        Map<Actor.Grant, LocalDate> ends = new HashMap<>();
        grants.forEach(grant -> account.lastDay(grant).ifPresent(day -> ends.put(grant, day)));
        Optional<Instant> invitedUntil = account.invitedUntil(now);
        return new AccountLine(
                account.id(),
                account.username(),
                account.name(),
                account.title(),
                grants,
                ends,
                AccountStanding.of(
                        account.isDisabled(), account.isPasswordChosen(), invitedUntil.isPresent()),
                account.id() == admin.accountId(),
                invitedUntil.orElse(null),
                account.lastSignInAt().orElse(null));
    }
}
