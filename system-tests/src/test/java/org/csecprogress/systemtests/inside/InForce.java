package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.FrozenRelease.OFFICER;
import static org.csecprogress.systemtests.inside.FrozenRelease.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;

/** Puts the protection of figures into force with two people, for tests that need it. */
final class InForce {
    private InForce() {}

    /** Puts each activation into force that is not yet. */
    static void put(ActivationService activations) {
        for (Actor actor : List.of(OFFICER, PUBLISHER)) {
            for (Activation activation : activations.all(actor)) {
                if (!activation.isInForce()) {
                    assertInstanceOf(
                            Decision.Accepted.class,
                            activations.agree(
                                    actor,
                                    activation.rules().catalog().version(),
                                    activation.shown()));
                }
            }
        }
    }
}
