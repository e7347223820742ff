package org.csecprogress.release.embargo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.service.EmbargoVisit.State;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.service.ReleaseMoves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a personal link opens, when, and what follows from it. */
@DisplayName("A personal link")
class EmbargoReadingTest {
    private static final LocalText NOTICE =
            new LocalText("A county's file was wrong.", "El archivo de un condado era incorrecto.");

    private final EmbargoScene scene = new EmbargoScene();
    private final Release release =
            scene.stored(aRelease().with(ReleaseRowSample.table("2026Q3")).cleared());
    private final EmbargoReader reader = scene.agreed(release);
    private final String token = scene.token(reader);

    private Optional<State> state() {
        return scene.reading.visit(token).map(EmbargoVisit::state);
    }

    private Optional<PublicRelease> read() {
        return scene.reading.read(token, "BRIEF en");
    }

    private void step(ReleaseAction action) {
        scene.portal.bean(ReleaseMoves.class).moveBySystem(release, action, "");
    }

    private Decision thaw() {
        return scene.portal
                .bean(StepBackService.class)
                .thaw(Staff.PUBLISHER, release.number(), release.version(), "A county was wrong.");
    }

    @Test
    @DisplayName("opens nothing before its reader accepts the conditions")
    void asked() {
        assertThat(state()).contains(State.ASKED);
        assertThat(read()).isEmpty();
        assertThat(reader.openedAt()).isEmpty();
        assertThat(release.isKnown()).isFalse();
    }

    @Test
    @DisplayName("opens the release as it will be public, and each document is in the trail")
    void opened() {
        assertThat(scene.reading.open(token).map(EmbargoVisit::state)).contains(State.OPEN);
        PublicRelease shown = read().orElseThrow();
        assertThat(shown.number()).isEqualTo(release.number());
        assertThat(shown.digest()).isEqualTo(release.tablesDigest().orElseThrow());
        assertThat(scene.recorded().subList(2, 4))
                .containsExactly(
                        "Ana Ruiz EMBARGO_OPENED Reporter, The Valley Post",
                        "Ana Ruiz EMBARGO_READ Reporter, The Valley Post: BRIEF en");
        scene.reading.open(token);
        assertThat(scene.recorded()).hasSize(4);
    }

    @Test
    @DisplayName("that is altered, another's or nobody's opens nothing")
    void forged() {
        for (String wrong :
                List.of(
                        "",
                        ".",
                        "1.",
                        "x." + token,
                        reader.id() + "." + "A".repeat(60),
                        (reader.id() + 1) + token.substring(token.indexOf('.')),
                        "9".repeat(25) + ".AAAA",
                        token.substring(0, token.length() - 2) + "AA")) {
            assertThat(scene.reading.visit(wrong)).as(wrong).isEmpty();
            assertThat(scene.reading.open(wrong)).as(wrong).isEmpty();
            assertThat(scene.reading.read(wrong, "BRIEF en")).as(wrong).isEmpty();
        }
        assertThat(release.isKnown()).isFalse();
    }

    @Test
    @DisplayName("opens nothing while the release is under review again or stopped by the officer")
    void closed() {
        scene.reading.open(token);
        step(ReleaseAction.LAPSE);
        assertThat(state()).contains(State.CLOSED);
        assertThat(read()).isEmpty();
        Release stopped =
                scene.stored(
                        aRelease()
                                .in("2026Q2")
                                .knowing(release)
                                .scheduledFor("2026-12-29T17:00:00Z"));
        EmbargoReader other = scene.agreed(stopped);
        String otherToken = scene.token(other);
        assertThat(scene.reading.visit(otherToken).map(EmbargoVisit::state)).contains(State.ASKED);
        scene.portal
                .bean(StepBackService.class)
                .stop(Staff.DISCLOSURE, stopped.number(), stopped.version(), "A doubt.");
        assertThat(scene.reading.visit(otherToken).map(EmbargoVisit::state)).contains(State.CLOSED);
        assertThat(scene.reading.open(otherToken).map(EmbargoVisit::state)).contains(State.CLOSED);
        assertThat(stopped.isKnown()).isFalse();
    }

    @Test
    @DisplayName("ends at publication, with the address")
    void published() {
        scene.reading.open(token);
        scene.portal
                .bean(ReleaseMoves.class)
                .move(release, ReleaseAction.PUBLISH, Staff.PUBLISHER, "");
        assertThat(state()).contains(State.PUBLIC);
        assertThat(read()).isEmpty();
        assertThat(scene.readers.of(release)).containsExactly(reader);
        assertThat(scene.readers.addresses(release)).isEmpty();
        assertThat(scene.links.path(reader)).isEmpty();
    }

    @Test
    @DisplayName("that nobody has opened leaves nothing when the release is unfrozen")
    void unfrozen() {
        assertThat(thaw()).isInstanceOf(Decision.Accepted.class);
        assertThat(scene.readers.of(release)).isEmpty();
        assertThat(scene.reading.visit(token)).isEmpty();
    }

    @Test
    @DisplayName(
            "makes its release known once opened: it is not unmade, and each plan accounts for it")
    void known() {
        Release later = scene.stored(aRelease().in("2026Q2").cleared());
        ReleaseOrder order = scene.portal.bean(ReleaseOrder.class);
        assertThat(order.knowsPublic(later)).isTrue();
        scene.reading.open(token);
        assertThat(order.knowsPublic(later)).isFalse();
        assertThat(order.knowsPublic(release)).isTrue();
        assertThat(thaw()).isEqualTo(Decision.refused(Problem.of("", "release.refusal.SHOWN")));
        step(ReleaseAction.LAPSE);
        assertThat(thaw()).isEqualTo(Decision.refused(Problem.of("", "release.refusal.SHOWN")));
        assertThat(scene.portal.bean(BuiltContent.class).certificate(release)).isPresent();
        assertThat(order.knowsPublic(later)).isFalse();
    }

    @Test
    @DisplayName(
            "that was opened leaves a release that two offices can withdraw before it is public")
    void withdrawn() {
        scene.reading.open(token);
        step(ReleaseAction.LAPSE);
        ReleaseWithdrawalService withdrawal = scene.portal.bean(ReleaseWithdrawalService.class);
        assertThat(
                        withdrawal.propose(
                                Staff.PUBLISHER,
                                release.number(),
                                release.version(),
                                NOTICE,
                                false))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(withdrawal.agree(Staff.DISCLOSURE, release.number(), release.version(), true))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
        assertThat(release.publishedAt()).isEmpty();
        assertThat(scene.portal.bean(Releases.class).known()).containsExactly(release);
        assertThat(scene.readers.of(release)).containsExactly(reader);
        assertThat(scene.reading.visit(token)).isEmpty();
    }
}
