package org.csecprogress.release.activation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivation.Agreement;
import org.csecprogress.release.activation.ProtectionActivations;
import org.csecprogress.release.activation.memory.MemoryProtectionActivations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how two people put protection rules into force. */
@DisplayName("Agreeing to protection rules")
class ActivationServiceTest {
    /** Late in the evening of 2 November in California. */
    private static final Instant NOW = Instant.parse("2026-11-03T06:00:00Z");

    private static final String TODAY =
            "CalHHS Data De-Identification Guidelines, Edition 2.0, threshold 11";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ActivationService activations = portal.bean(ActivationService.class);

    private Activation of(int version) {
        return activations.all(Staff.PUBLISHER).stream()
                .filter(each -> each.rules().catalog().version() == version)
                .findFirst()
                .orElseThrow();
    }

    private Decision agree(Actor actor, int version) {
        return activations.agree(actor, version, of(version).shown());
    }

    private ProtectionActivation stored() {
        return portal.bean(ProtectionActivations.class).find(1, TODAY).orElseThrow();
    }

    private static Decision refused(String key) {
        return Decision.refused(Problem.of("", key));
    }

    @Test
    @DisplayName("by one person is remembered and waits for another person")
    void first() {
        String shown = of(1).shown();
        assertThat(agree(Staff.PUBLISHER, 1)).isEqualTo(new Decision.Accepted(1));
        assertThat(of(1).first())
                .contains(new Agreement(Staff.PUBLISHER.accountId(), "P. Ames", NOW));
        assertThat(of(1).second()).isEmpty();
        assertThat(of(1).isInForce()).isFalse();
        assertThat(of(1).isWaitingForOther(Staff.PUBLISHER.accountId())).isTrue();
        assertThat(of(1).isWaitingForOther(Staff.DISCLOSURE.accountId())).isFalse();
        assertThat(stored().shown()).isEqualTo(shown);
        assertThat(portal.events().of(AuditedEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.auditAction()).isEqualTo("PROTECTION_AGREED");
                            assertThat(event.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
                            assertThat(event.actorName()).isEqualTo("P. Ames");
                            assertThat(event.chain()).isEqualTo("protection:1");
                            assertThat(event.subject()).isEqualTo(TODAY);
                            assertThat(event.detail()).isEqualTo("changes " + shown);
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("by a second person puts the rules into force")
    void second() {
        agree(Staff.PUBLISHER, 1);
        portal.at(NOW.plusSeconds(60));
        assertThat(agree(Staff.DISCLOSURE, 1)).isEqualTo(new Decision.Accepted(1));
        assertThat(of(1).isInForce()).isTrue();
        assertThat(of(1).first())
                .contains(new Agreement(Staff.PUBLISHER.accountId(), "P. Ames", NOW));
        assertThat(of(1).second())
                .contains(
                        new Agreement(
                                Staff.DISCLOSURE.accountId(), "D. Cole", NOW.plusSeconds(60)));
        assertThat(of(1).isWaitingForOther(Staff.PUBLISHER.accountId())).isFalse();
        assertThat(portal.events().of(AuditedEvent.class))
                .extracting(AuditedEvent::auditAction)
                .containsExactly("PROTECTION_AGREED", "PROTECTION_IN_FORCE");
    }

    @Test
    @DisplayName("twice by the same person is refused")
    void alone() {
        agree(Staff.PUBLISHER, 1);
        assertThat(agree(Staff.PUBLISHER, 1)).isEqualTo(refused("protection.other"));
        assertThat(of(1).isInForce()).isFalse();
        assertThat(portal.events().all()).hasSize(1);
    }

    @Test
    @DisplayName("locks the version first, so that two people agree one after the other")
    void locked() {
        agree(Staff.PUBLISHER, 1);
        ProtectionActivations stored = portal.bean(ProtectionActivations.class);
        assertThat(((MemoryProtectionActivations) stored).locked()).containsExactly(1);
    }

    @Test
    @DisplayName("is refused once the rules are in force, to everybody")
    void inForce() {
        agree(Staff.PUBLISHER, 1);
        agree(Staff.DISCLOSURE, 1);
        assertThat(activations.agree(Staff.STATISTICS, 1, "old"))
                .isEqualTo(refused("protection.inForce"));
        assertThat(agree(Staff.PUBLISHER, 1)).isEqualTo(refused("protection.inForce"));
        assertThat(portal.events().all()).hasSize(2);
    }

    @Test
    @DisplayName("is refused while the threshold is below the floor")
    void floor() {
        InMemoryPortal low = new InMemoryPortal(NOW).set("csec.disclosure.threshold", "10");
        ActivationService service = low.bean(ActivationService.class);
        assertThat(service.agree(Staff.PUBLISHER, 1, "old")).isEqualTo(refused("protection.floor"));
        assertThat(low.memory().all(ProtectionActivation.class)).isEmpty();
        assertThat(low.events().all()).isEmpty();
    }

    @Test
    @DisplayName("counts only for the changes that were shown")
    void stale() {
        assertThat(activations.agree(Staff.PUBLISHER, 1, of(2).shown()))
                .isEqualTo(new Decision.Stale(1));
        agree(Staff.PUBLISHER, 1);
        assertThat(activations.agree(Staff.DISCLOSURE, 1, "other"))
                .isEqualTo(new Decision.Stale(1));
        assertThat(of(1).isInForce()).isFalse();
        assertThat(portal.events().all()).hasSize(1);
    }

    @Test
    @DisplayName("begins anew if the changes are no longer those that the first person saw")
    void anew() {
        portal.memory()
                .add(new ProtectionActivation(1, TODAY, "other", Staff.PUBLISHER, Instant.EPOCH));
        assertThat(of(1).first()).isEmpty();
        String shown = of(1).shown();
        assertThat(agree(Staff.PUBLISHER, 1)).isEqualTo(new Decision.Accepted(1));
        assertThat(of(1).isInForce()).isFalse();
        assertThat(of(1).first())
                .contains(new Agreement(Staff.PUBLISHER.accountId(), "P. Ames", NOW));
        assertThat(stored().shown()).isEqualTo(shown);
        assertThat(portal.memory().all(ProtectionActivation.class)).hasSize(1);
    }

    @Test
    @DisplayName("is to one version of the catalogue, which must exist")
    void version() {
        assertThat(agree(Staff.PUBLISHER, 2)).isEqualTo(new Decision.Accepted(2));
        assertThat(of(1).first()).isEmpty();
        assertThat(of(2).first()).isPresent();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> activations.agree(Staff.PUBLISHER, 3, "any"));
    }

    @Test
    @DisplayName("puts the rules of its quarters into force on that day in California")
    void inForceSince() {
        ReportingPeriod quarter = ReportingPeriod.of("2026Q3");
        assertThat(activations.inForceSince(Staff.REVIEWER, quarter)).isEmpty();
        agree(Staff.PUBLISHER, 1);
        assertThat(activations.inForceSince(Staff.REVIEWER, quarter)).isEmpty();
        agree(Staff.DISCLOSURE, 1);
        assertThat(activations.inForceSince(Staff.REVIEWER, quarter))
                .contains(LocalDate.of(2026, 11, 2));
        assertThat(activations.inForceSince(Staff.REVIEWER, ReportingPeriod.of("2027Q3")))
                .isEmpty();
    }
}
