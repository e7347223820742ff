package org.csecprogress.identity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/** Rules on which roles one account may combine, so that nobody checks their own work. */
public final class RoleRules {
    private static final String FIELD = "role";

    /** Each of these takes a step that another one of them has to check or to open. */
    private static final Set<Role> CHECKING_EACH_OTHER =
            Set.of(
                    Role.STATE_REVIEWER,
                    Role.STATE_DISCLOSURE,
                    Role.STATE_PUBLISHER,
                    Role.STATE_ADMIN);

    private RoleRules() {}

    /**
     * Returns why an account may not get another grant; empty if it may.
     *
     * @param held the grants that it has
     */
    public static Optional<Problem> refusal(Set<Actor.Grant> held, Actor.Grant wanted) {
        if (held.contains(wanted)) {
            return problem("account.role.held");
        }
        Set<Actor.Grant> together = new HashSet<>(held);
        together.add(wanted);
        return exclusion(together);
    }

    /**
     * Returns why one account should not hold all these grants; empty if it may. An account from
     * before a rule may hold what nobody would get any more.
     */
    public static Optional<Problem> exclusion(Set<Actor.Grant> together) {
        if (any(together, Role::isCounty) && any(together, role -> !role.isCounty())) {
            return problem("account.role.countyAndState");
        }
        if (together.stream()
                        .filter(g -> g.county() != null)
                        .map(Actor.Grant::county)
                        .distinct()
                        .count()
                > 1) {
            return problem("account.role.oneCounty");
        }
        // Both agencies sign a filing, or give it up: the second signature is another person's.
        if (together.stream().map(Actor.Grant::agency).filter(Objects::nonNull).distinct().count()
                > 1) {
            return problem("account.role.oneAgency");
        }
        if (any(together, Role.AUDITOR::equals) && any(together, role -> role != Role.AUDITOR)) {
            return problem("account.role.auditorAlone");
        }
        if (any(together, Role::isSignatory)
                && together.stream().map(Actor.Grant::role).distinct().count() > 1) {
            return problem("account.role.signatoryAlone");
        }
        if (together.stream().map(Actor.Grant::role).filter(CHECKING_EACH_OTHER::contains).count()
                > 1) {
            return problem("account.role.stateAlone");
        }
        if (any(together, Role.COUNTY_PREPARER::equals)
                && any(together, Role.COUNTY_CERTIFIER::equals)) {
            return problem("account.role.preparerCertifies");
        }
        return Optional.empty();
    }

    /**
     * Returns why the last day of a role may not be changed; empty if it may. A temporary
     * certifier's time may be extended or shortened.
     *
     * @param until its current last day; empty if it has none
     * @param wanted its new last day; empty to remove it
     */
    public static Optional<Problem> changeRefusal(
            Actor.Grant held,
            Optional<LocalDate> until,
            Optional<LocalDate> wanted,
            LocalDate today) {
        return until.equals(wanted)
                ? problem("account.role.held")
                : endRefusal(held, wanted, today);
    }

    /**
     * Returns why a role may not have a last day; empty if it may. Only certifiers may be
     * temporary, because nobody might remember to revoke the role later.
     */
    public static Optional<Problem> endRefusal(
            Actor.Grant wanted, Optional<LocalDate> lastDay, LocalDate today) {
        if (lastDay.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.role() != Role.COUNTY_CERTIFIER) {
            return Optional.of(Problem.of("until", "account.until.certifier"));
        }
        return lastDay.get().isBefore(today)
                ? Optional.of(Problem.of("until", "account.until.past"))
                : Optional.empty();
    }

    private static boolean any(Set<Actor.Grant> grants, Predicate<Role> which) {
        return grants.stream().map(Actor.Grant::role).anyMatch(which);
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(Problem.of(FIELD, key));
    }
}
