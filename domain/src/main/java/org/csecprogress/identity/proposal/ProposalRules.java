package org.csecprogress.identity.proposal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/** Rules on who confirms a change of an account, and when it takes effect. */
public final class ProposalRules {
    /** Time in which the owner or an administrator can notice a change and stop it. */
    public static final Duration WAIT = Duration.ofDays(1);

    /** Open proposals of one person, so that nobody hides one among hundreds. */
    public static final int MOST = 100;

    private ProposalRules() {}

    /** Returns the roles that somebody may propose, as {@link RoleChoice} writes them. */
    public static List<String> roles(Actor proposer) {
        return RoleChoice.roles().stream()
                .filter(
                        role ->
                                proposer.has(Role.STATE_ADMIN)
                                        || role.startsWith(RoleChoice.OF_COUNTIES))
                .toList();
    }

    /** Whether somebody may propose that role, for others than themselves. */
    public static boolean mayGive(Actor proposer, Actor.Grant grant) {
        return proposer.has(Role.STATE_ADMIN)
                || (grant.county() != null
                        && proposer.has(Role.COUNTY_COORDINATOR, grant.county()));
    }

    /** Returns why an administrator may not confirm the proposal; empty if they may. */
    public static Optional<Problem> refusal(AccountProposal proposal, Actor admin) {
        if (proposal.confirmer().isPresent()) {
            return problem("proposal.confirmed");
        }
        if (proposal.proposedBy() == admin.accountId()) {
            return problem("proposal.own");
        }
        return proposal.accountId().filter(id -> id == admin.accountId()).isPresent()
                ? problem("proposal.aboutYou")
                : Optional.empty();
    }

    /**
     * Returns how long a change waits once it is confirmed. What opens an office of the state, or
     * an account that is in use, waits; the rest takes effect at once.
     *
     * @param held the roles that the account has already
     * @param isInUse whether its owner has chosen a password
     */
    public static Duration wait(AccountProposal proposal, Set<Actor.Grant> held, boolean isInUse) {
        boolean isOfState = proposal.grant().filter(grant -> !grant.role().isCounty()).isPresent();
        boolean waits =
                switch (proposal.kind()) {
                    case NEW, ROLE -> isOfState;
                    case LINK -> isInUse;
                    case ENABLE -> held.stream().anyMatch(grant -> !grant.role().isCounty());
                };
        return waits ? WAIT : Duration.ZERO;
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(Problem.of("", key));
    }
}
