package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.freeze.service.FrozenContent;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of a release that is taken back")
class StepBackServiceTest extends StepBackSpecification {
    private final BuiltContent built = portal.bean(BuiltContent.class);

    private Decision stop(Actor actor, Release release) {
        return service.stop(actor, release.number(), release.version(), WHY);
    }

    private Decision lift(Actor actor, Release release) {
        return service.lift(actor, release.number(), release.version());
    }

    private static void refused(Decision decision, String field, String key) {
        assertThat(((Decision.Refused) decision).problems())
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple(field, key));
    }

    @Test
    @DisplayName("is the freeze, by the publisher, before it is scheduled")
    void thaw() {
        Release frozen = store(aRelease().in("2025Q4").frozen());
        Release failed = store(aRelease().in("2026Q1").failed());
        Release unsigned = store(aRelease().in("2026Q2").built());
        Release cleared = store(aRelease().in("2026Q3").cleared());
        for (Release release : List.of(frozen, failed, unsigned, cleared)) {
            assertThat(thaw(release)).isEqualTo(new Decision.Accepted(release.version()));
            assertThat(release.status()).isEqualTo(ReleaseStatus.NONE);
            moved(release, ReleaseAction.THAW, Staff.PUBLISHER, WHY);
        }
    }

    @Test
    @DisplayName("is no longer the freeze once it is scheduled or public")
    void tooLate() {
        Release scheduled = store(aRelease().scheduledFor("2026-12-29T17:00:00Z"));
        Release published = store(aRelease().in("2026Q2").published());
        refused(thaw(scheduled), "", "release.refusal.NOT_NOW");
        refused(thaw(published), "", "release.refusal.NOT_NOW");
        assertThat(built.certificate(scheduled)).isPresent();
        assertThat(texts.kept(scheduled)).containsExactly(TEXT);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("deletes with the freeze all that was fixed, built and passed, but no commentary")
    void deletes() {
        Submission yuba = aFiling().approved().into(portal);
        Release release = store(aRelease().of(yuba).cleared());
        var commentary = new Commentary(3, new LocalText("Words.", "Palabras."));
        portal.bean(CommentaryTexts.class).keep(release, commentary, Staff.PUBLISHER, NOW);
        ReleaseJobs jobs = portal.bean(ReleaseJobs.class);
        jobs.begin(release, JobKind.BUILD, Staff.PUBLISHER);
        jobs.begin(release, JobKind.WHAT_IF, Staff.PUBLISHER);
        thaw(release);
        assertThat(portal.bean(FrozenContent.class).members(release)).isEmpty();
        assertThat(built.certificate(release)).isEmpty();
        assertThat(texts.kept(release)).isEmpty();
        assertThat(jobs.find(release.number(), JobKind.BUILD)).isEmpty();
        assertThat(jobs.find(release.number(), JobKind.WHAT_IF)).isPresent();
        assertThat(portal.bean(CommentaryTexts.class).of(release.number())).hasSize(2);
    }

    @Test
    @DisplayName("needs a reason, without anybody's particulars")
    void reason() {
        Release release = store(aRelease().cleared());
        ReleaseNumber number = release.number();
        long version = release.version();
        refused(
                service.thaw(Staff.PUBLISHER, number, version, " "),
                "reason",
                "release.refusal.REASON_NEEDED");
        refused(
                service.revoke(Staff.DISCLOSURE, number, version, null),
                "reason",
                "release.refusal.REASON_NEEDED");
        refused(
                service.thaw(Staff.PUBLISHER, number, version, "Call (530) 555-0134."),
                "reason",
                "desk.reason.identifier");
        refused(
                service.revoke(Staff.DISCLOSURE, number, version, "a".repeat(2001)),
                "reason",
                "desk.reason.long");
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
        assertThat(texts.kept(release)).containsExactly(TEXT);
    }

    @Test
    @DisplayName("from an old page is stale, and an unknown release is not found")
    void stale() {
        Release release = store(aRelease().scheduledFor("2026-12-29T17:00:00Z"));
        ReleaseNumber number = release.number();
        long old = release.version() - 1;
        var stale = new Decision.Stale(release.version());
        assertThat(service.thaw(Staff.PUBLISHER, number, old, WHY)).isEqualTo(stale);
        assertThat(service.revoke(Staff.DISCLOSURE, number, old, WHY)).isEqualTo(stale);
        assertThat(service.stop(Staff.PUBLISHER, number, old, WHY)).isEqualTo(stale);
        assertThat(service.lift(Staff.DISCLOSURE, number, old)).isEqualTo(stale);
        ReleaseNumber none = new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.thaw(Staff.PUBLISHER, none, 1, WHY));
    }

    @Test
    @DisplayName("is the clearance, by the officer, which keeps what was built and decided")
    void revoke() {
        Release release = store(aRelease().cleared());
        texts.decide(
                release,
                TextAuthor.STATE,
                List.of(TEXT),
                TextVerdict.PASSED,
                "",
                Staff.DISCLOSURE,
                NOW);
        refused(
                service.revoke(Staff.PUBLISHER, release.number(), release.version(), WHY),
                "",
                "release.refusal.NOT_YOUR_ROLE");
        assertThat(revoke(release)).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.BUILT);
        moved(release, ReleaseAction.REVOKE, Staff.DISCLOSURE, WHY);
        assertThat(texts.kept(release)).isEmpty();
        assertThat(built.certificate(release)).isPresent();
        assertThat(portal.memory().all(DecidedText.class)).hasSize(1);
    }

    @Test
    @DisplayName("is the schedule, by either office, which leaves it cleared")
    void stop() {
        Release release = store(aRelease().scheduledFor("2026-12-29T17:00:00Z"));
        Release waiting =
                store(
                        aRelease()
                                .in("2026Q2")
                                .knowing(release)
                                .scheduledFor("2026-12-29T17:00:00Z"));
        refused(stop(Staff.LEGAL, release), "", "release.refusal.NOT_YOUR_ROLE");
        refused(
                service.stop(Staff.PUBLISHER, release.number(), release.version(), ""),
                "reason",
                "release.refusal.REASON_NEEDED");
        assertThat(stop(Staff.PUBLISHER, release))
                .isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
        assertThat(release.scheduledFor()).isEmpty();
        assertThat(release.clearance().isHeld()).isFalse();
        moved(release, ReleaseAction.STOP, Staff.PUBLISHER, WHY);
        assertThat(texts.kept(release)).containsExactly(TEXT);
        assertThat(waiting.status()).isEqualTo(ReleaseStatus.SCHEDULED);
        refused(lift(Staff.DISCLOSURE, release), "", "release.refusal.NOT_NOW");
    }

    @Test
    @DisplayName("holds, if the officer stopped it, until the officer lifts it")
    void hold() {
        Release release = store(aRelease().scheduledFor("2026-12-29T17:00:00Z"));
        stop(Staff.DISCLOSURE, release);
        assertThat(release.clearance().isHeld()).isTrue();
        refused(lift(Staff.PUBLISHER, release), "", "release.refusal.NOT_YOUR_ROLE");
        assertThat(lift(Staff.DISCLOSURE, release))
                .isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.clearance().isHeld()).isFalse();
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
        moved(release, ReleaseAction.LIFT, Staff.DISCLOSURE, "");
    }
}
