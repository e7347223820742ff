package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.refusal;
import static org.csecprogress.systemtests.inside.FrozenRelease.NUMBER;
import static org.csecprogress.systemtests.inside.FrozenRelease.OFFICER;
import static org.csecprogress.systemtests.inside.FrozenRelease.PUBLISHER;
import static org.csecprogress.systemtests.inside.FrozenRelease.REVIEWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.ProtectionChange.Subject;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.csecprogress.release.review.service.ReleaseOverviewService;
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
    private static final Actor SECOND_OFFICER = FrozenRelease.state(821, Role.STATE_DISCLOSURE);

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private ActivationService activations;
    @Inject private BuildService builds;
    @Inject private ReleaseOverviewService desk;
    @Inject private DisclosureReviewService reviews;

    private FrozenRelease frozen;

    @BeforeEach
    void nothingInForce() throws SQLException {
        frozen = new FrozenRelease(database);
        frozen.run("delete from protection_activation");
        frozen.freeze();
    }

    @AfterEach
    void clear() throws SQLException {
        frozen.clear();
        frozen.run("delete from protection_activation");
    }

    private Activation standing() {
        return activations.all(OFFICER).stream()
                .filter(each -> each.rules().catalog().version() == VERSION)
                .findFirst()
                .orElseThrow();
    }

    private Decision agree(Actor actor) {
        return activations.agree(actor, VERSION, standing().shown());
    }

    private Decision build() {
        long version = desk.find(PUBLISHER, NUMBER).orElseThrow().version();
        return builds.build(PUBLISHER, NUMBER, version);
    }

    @Test
    @DisplayName("is in force once two people agreed to the same changes, and no build before")
    void twoPeople() throws SQLException {
        assertEquals(new Problem("protection", "release.notInForce", List.of(1)), refusal(build()));
        assertAccepted(agree(OFFICER));
        assertEquals("release.notInForce", refusal(build()).key(), "one is not enough");
        assertTrue(standing().isWaitingForOther(OFFICER.accountId()));
        assertEquals("protection.other", refusal(agree(OFFICER)).key());
        assertEquals(Optional.empty(), activations.inForceSince(PUBLISHER, NUMBER.period()));

        String shown = standing().shown();
        assertAccepted(agree(SECOND_OFFICER));
        assertTrue(standing().isInForce());
        assertEquals(shown, standing().shown(), "what they agreed to can still be read");
        assertEquals("protection.inForce", refusal(agree(PUBLISHER)).key());
        assertAccepted(build());
        assertEquals(ReleaseStatus.BUILT, desk.find(PUBLISHER, NUMBER).orElseThrow().status());
        assertTrue(
                frozen.count(
                                "select count(*) from audit_entry where action ="
                                        + " 'PROTECTION_IN_FORCE' and actor_id = 821")
                        > 0,
                "who agreed is recorded");
    }

    @Test
    @DisplayName("is named in the certificate with its date")
    void certificate() {
        InForce.put(activations);
        assertAccepted(build());
        var rules = reviews.look(OFFICER, NUMBER).orElseThrow().certificate().rules();
        Optional<LocalDate> since = activations.inForceSince(OFFICER, NUMBER.period());
        assertTrue(since.isPresent());
        assertEquals(since, rules.inForceSince());
        assertEquals(VERSION, rules.catalogVersion());
        assertEquals(standing().rules().catalog().digest(), rules.catalog());
        assertEquals(standing().rules().policy(), rules.policy());
    }

    @Test
    @DisplayName("is shown with all its changes and agreed to as shown")
    void shown() {
        Activation first = standing();
        assertEquals(Optional.empty(), first.before());
        assertTrue(first.changes().stream().anyMatch(c -> c.subject() == Subject.MEASURE));
        assertInstanceOf(
                Decision.Stale.class, activations.agree(OFFICER, VERSION, "others than these"));
        assertFalse(standing().isWaitingForOther(OFFICER.accountId()));
    }

    @Test
    @DisplayName("needs a new agreement when its changes differ from what the first person saw")
    void othersMeanwhile() throws SQLException {
        assertAccepted(agree(OFFICER));
        frozen.run("update protection_activation set shown = 'others'");
        assertAccepted(agree(PUBLISHER));
        assertFalse(standing().isInForce(), "the publisher is the first to agree to these");
        assertAccepted(agree(OFFICER));
        assertTrue(standing().isInForce());
    }

    @Test
    @DisplayName("is compared with the last in force, and a new policy needs two people again")
    void anotherPolicy() throws SQLException {
        InForce.put(activations);
        frozen.run("update protection_activation set policy = 'Edition 1, threshold 11'");
        assertEquals("release.notInForce", refusal(build()).key());
        Activation now = standing();
        assertEquals("Edition 1, threshold 11", now.before().orElseThrow().policy());
        assertEquals(
                List.of(Subject.POLICY), now.changes().stream().map(c -> c.subject()).toList());
        List<Activation> all = activations.all(OFFICER);
        assertEquals("Edition 1, threshold 11", all.get(all.size() - 1).rules().policy());
        assertTrue(all.get(all.size() - 1).isInForce(), "what was in force is still shown");
    }

    @Test
    @DisplayName("is only for the disclosure officer and the publisher")
    void roles() {
        Actor admin = FrozenRelease.state(822, Role.STATE_ADMIN);
        for (Actor other : List.of(REVIEWER, admin)) {
            assertThrows(ForbiddenException.class, () -> activations.all(other));
            assertThrows(ForbiddenException.class, () -> activations.agree(other, VERSION, ""));
        }
        assertThrows(NotFoundException.class, () -> activations.agree(OFFICER, 99, ""));
    }
}
