package org.csecprogress.release.activation.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.activation.service.ActivationEvent.Mark;

/**
 * Puts protection rules into force: a version of the catalogue together with the policy. Two people
 * agree, and each is first shown what changes. No release is built by rules that are not in force.
 */
@Stateless
@Guarded
@Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
public class ActivationService {
    @Inject private ActivationStates activations;
    @Inject private ReleasePolicy policy;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns all rules, those of the newest version first. */
    public List<Activation> all(Actor actor) {
        return activations.all();
    }

    /** Returns the day on which a period's rules came into force; empty if they have not. */
    @Allowed({
        Role.STATE_REVIEWER,
        Role.STATE_DISCLOSURE,
        Role.STATE_STATISTICS,
        Role.STATE_LEGAL,
        Role.STATE_DEPARTMENT,
        Role.STATE_PUBLISHER,
        Role.STATE_ADMIN
    })
    public Optional<LocalDate> inForceSince(Actor actor, ReportingPeriod period) {
        return activations.inForceSince(catalogs.catalogs().forPeriod(period));
    }

    /**
     * Agrees to the rules of a version. The second agreement puts them into force.
     *
     * @param shown digest of the changes that the actor was shown
     * @throws org.csecprogress.kernel.NotFoundException if there is no such version
     */
    public Decision agree(Actor actor, int version, String shown) {
        activations.lock(version);
        Activation activation = activations.of(version);
        if (activation.isInForce()) {
            return Decision.refused(Problem.of("", "protection.inForce"));
        }
        if (policy.isTooLow()) {
            return Decision.refused(Problem.of("", "protection.floor"));
        }
        if (activation.isWaitingForOther(actor.accountId())) {
            return Decision.refused(Problem.of("", "protection.other"));
        }
        if (!activation.shown().equals(shown)) {
            return new Decision.Stale(version);
        }
        boolean second = activation.first().isPresent();
        if (second) {
            activations.complete(activation, actor, clock.instant());
        } else {
            activations.begin(activation, actor, clock.instant());
        }
        events.fire(
                new ActivationEvent(
                        actor,
                        version,
                        activation.rules().policy(),
                        shown,
                        second ? Mark.PROTECTION_IN_FORCE : Mark.PROTECTION_AGREED,
                        clock.instant()));
        return new Decision.Accepted(version);
    }
}
