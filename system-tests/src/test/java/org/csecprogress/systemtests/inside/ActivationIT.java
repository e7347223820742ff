package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.refusal;
import static org.csecprogress.systemtests.inside.FrozenRelease.NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the protection of figures")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ActivationIT {
    private static final int VERSION = 1;

    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private ActivationService activations;
    @Inject private BuildService builds;
    @Inject private DisclosureReviewService reviews;

    private FrozenRelease frozen;

    @BeforeEach
    void nothingInForce() {
        frozen = new FrozenRelease(store);
        frozen.freeze(steps, "");
        takeOutOfForce();
    }

    @AfterEach
    void clear() {
        frozen.clear();
        takeOutOfForce();
    }

    private void takeOutOfForce() {
        store.ask(em -> em.createQuery("delete from ProtectionActivation").executeUpdate());
    }

    private Activation standing() {
        return activations.all(Staff.DISCLOSURE).stream()
                .filter(each -> each.rules().catalog().version() == VERSION)
                .findFirst()
                .orElseThrow();
    }

    private Decision agree(Actor actor) {
        return activations.agree(actor, VERSION, standing().shown());
    }

    private Decision build() {
        return builds.build(Staff.PUBLISHER, NUMBER, steps.look(NUMBER).version());
    }

    @Test
    @DisplayName("is in force once two people agreed, no build before, and in the certificate")
    void twoPeople() {
        assertEquals(new Problem("protection", "release.notInForce", List.of(1)), refusal(build()));
        assertAccepted(agree(Staff.DISCLOSURE));
        assertEquals("release.notInForce", refusal(build()).key(), "one is not enough");
        assertTrue(standing().isWaitingForOther(Staff.DISCLOSURE.accountId()));
        assertAccepted(agree(Staff.PUBLISHER));
        assertTrue(standing().isInForce());
        assertTrue(isRecorded(), "who agreed is recorded");
        assertAccepted(build());
        var rules = reviews.look(Staff.DISCLOSURE, NUMBER).orElseThrow().certificate().rules();
        Optional<LocalDate> since = activations.inForceSince(Staff.DISCLOSURE, NUMBER.period());
        assertTrue(since.isPresent());
        assertEquals(since, rules.inForceSince());
        assertEquals(VERSION, rules.catalogVersion());
        assertEquals(standing().rules().catalog().digest(), rules.catalog());
        assertEquals(standing().rules().policy(), rules.policy());
    }

    private boolean isRecorded() {
        List<?> found =
                store.ask(
                        em ->
                                em.createNativeQuery(
                                                "select seq from audit_entry where action ="
                                                        + " 'PROTECTION_IN_FORCE' and actor_id = ?1")
                                        .setParameter(1, Staff.PUBLISHER.accountId())
                                        .getResultList());
        return !found.isEmpty();
    }
}
