package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.making.service.BuildService;

/** Builds a frozen release, after the protection of its figures is in force. */
@ApplicationScoped
@ForEverybody
class BuildPlay {
    @Inject private ActivationService activations;
    @Inject private BuildService builds;

    /**
     * Builds the release as its publisher.
     *
     * @param version the release's version
     */
    public void play(Cast cast, ReleaseNumber number, long version) {
        agree(cast);
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        Acceptance.require(builds.build(publisher, number, version), number);
    }

    /** Puts the protection of figures into force, as officer and publisher. */
    private void agree(Cast cast) {
        for (Role role : List.of(Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER)) {
            Actor actor = cast.state(role);
            for (Activation activation : activations.all(actor)) {
                if (!activation.isInForce() && !activation.isWaitingForOther(actor.accountId())) {
                    int version = activation.rules().catalog().version();
                    Acceptance.require(
                            activations.agree(actor, version, activation.shown()),
                            "catalogue version " + version);
                }
            }
        }
    }
}
