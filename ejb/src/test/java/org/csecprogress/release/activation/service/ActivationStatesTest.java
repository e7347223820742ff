package org.csecprogress.release.activation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionChange;
import org.csecprogress.release.activation.ProtectionChange.Aspect;
import org.csecprogress.release.activation.ProtectionChange.Fact;
import org.csecprogress.release.activation.ProtectionChange.Subject;
import org.csecprogress.release.activation.ProtectionRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies which protection rules are compared with which. */
@DisplayName("The protection rules")
class ActivationStatesTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final String GUIDELINES = "CalHHS Data De-Identification Guidelines, Edition ";
    private static final String TODAY = GUIDELINES + "2.0, threshold 11";
    private static final String FIRST = GUIDELINES + "1.0, threshold 11";
    private static final String HIGH = GUIDELINES + "2.0, threshold 20";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ActivationStates states = portal.bean(ActivationStates.class);

    private ProtectionActivation agreed(int version, String policy) {
        return portal.memory()
                .add(new ProtectionActivation(version, policy, "seen", Staff.PUBLISHER, NOW));
    }

    /** Puts rules into force some hours after now. */
    private void inForce(int version, String policy, int hours) {
        agreed(version, policy).complete(Staff.DISCLOSURE, NOW.plusSeconds(hours * 3600L));
    }

    private static String name(ProtectionRules rules) {
        return rules.catalog().version() + " " + rules.policy();
    }

    private List<String> listed() {
        return states.all().stream().map(each -> name(each.rules())).toList();
    }

    private String before(int version) {
        return states.of(version).before().map(ActivationStatesTest::name).orElse("");
    }

    @Test
    @DisplayName("of today are listed for each version of the catalogue, the newest first")
    void versions() {
        assertThat(listed()).containsExactly("2 " + TODAY, "1 " + TODAY);
    }

    @Test
    @DisplayName("follow the threshold of the settings and the edition of the day")
    void policy() {
        InMemoryPortal other =
                new InMemoryPortal(Instant.parse("2025-09-30T20:00:00Z"))
                        .set("csec.disclosure.threshold", "12");
        assertThat(other.bean(ActivationStates.class).of(1).rules().policy())
                .isEqualTo(GUIDELINES + "1.0, threshold 12");
    }

    @Test
    @DisplayName("that were once in force are listed after them, the latest first")
    void once() {
        inForce(1, FIRST, -5);
        inForce(1, HIGH, -3);
        inForce(2, FIRST, -4);
        inForce(1, TODAY, -1);
        agreed(2, HIGH);
        assertThat(listed())
                .containsExactly(
                        "2 " + TODAY, "1 " + TODAY, "1 " + HIGH, "2 " + FIRST, "1 " + FIRST);
        assertThat(states.all())
                .extracting(Activation::isInForce)
                .containsExactly(false, true, true, true, true);
    }

    @Test
    @DisplayName("are new as a whole if none were in force before")
    void first() {
        assertThat(before(1)).isEmpty();
        List<ProtectionChange> changes = states.of(1).changes();
        assertThat(changes.get(0))
                .isEqualTo(
                        new ProtectionChange(
                                Subject.POLICY, "", List.of(new Fact(Aspect.POLICY, "", TODAY))));
        assertThat(changes)
                .filteredOn(each -> each.subject() == Subject.MEASURE)
                .hasSameSizeAs(states.of(1).rules().catalog().measures());
    }

    @Test
    @DisplayName("are compared with the latest in force, of the same version or an earlier one")
    void latest() {
        inForce(1, FIRST, -3);
        inForce(1, HIGH, -2);
        agreed(1, GUIDELINES + "0.9, threshold 11");
        assertThat(before(1)).isEqualTo("1 " + HIGH);
        assertThat(before(2)).isEqualTo("1 " + HIGH);
        assertThat(states.of(1).changes())
                .containsExactly(
                        new ProtectionChange(
                                Subject.POLICY, "", List.of(new Fact(Aspect.POLICY, HIGH, TODAY))));
    }

    @Test
    @DisplayName("are not compared with those of a later version, whenever these came into force")
    void laterVersion() {
        inForce(1, FIRST, -3);
        inForce(2, FIRST, -2);
        assertThat(before(1)).isEqualTo("1 " + FIRST);
        assertThat(before(2)).isEqualTo("2 " + FIRST);
    }

    @Test
    @DisplayName("in force are compared with what was in force before them, not since")
    void since() {
        inForce(1, FIRST, -3);
        inForce(1, TODAY, -2);
        inForce(1, HIGH, -1);
        assertThat(before(1)).isEqualTo("1 " + FIRST);
        assertThat(before(2)).isEqualTo("1 " + HIGH);
        assertThat(states.all())
                .filteredOn(each -> each.rules().policy().equals(HIGH))
                .extracting(each -> name(each.before().orElseThrow()))
                .containsExactly("1 " + TODAY);
    }

    @Test
    @DisplayName("in force keep who agreed, whatever the changes are by now")
    void kept() {
        inForce(1, TODAY, 0);
        assertThat(states.of(1).shown()).isNotEqualTo("seen");
        assertThat(states.of(1).first()).map(each -> each.name()).contains("P. Ames");
        assertThat(states.of(1).second()).map(each -> each.name()).contains("D. Cole");
    }
}
