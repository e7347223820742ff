package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.protection.Unproved;
import org.csecprogress.release.protection.UnprovedReleaseException;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.SolverUnavailableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A build that fails")
class FailedBuildServiceTest {
    private final BuildDesk desk = new BuildDesk().inForce();
    private final FailedBuildService service = desk.portal.bean(FailedBuildService.class);

    private Release failed(RuntimeException failure) {
        return failed(desk.frozen(), failure);
    }

    private Release failed(Release release, RuntimeException failure) {
        desk.builder.fail(failure);
        Decision decision =
                desk.portal
                        .bean(BuildService.class)
                        .build(Staff.PUBLISHER, release.number(), release.version());
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        return release;
    }

    private void isFailed(Release release, BuildFailure cause) {
        assertThat(release.status()).isEqualTo(ReleaseStatus.FAILED);
        assertThat(desk.last(release).action()).isEqualTo(ReleaseAction.FAIL);
        assertThat(desk.last(release).reason()).isEqualTo(cause.name());
        assertThat(desk.last(release).actorName()).isEqualTo("system");
        assertThat(desk.portal.bean(ReleaseJobs.class).find(release.number(), JobKind.BUILD))
                .isEmpty();
        assertThat(desk.portal.bean(BuiltContent.class).certificate(release)).isEmpty();
    }

    private Optional<FailedBuild> look(Release release) {
        return service.look(Staff.DISCLOSURE, release.number());
    }

    private LinkedRelease linked(Release release) {
        return desk.portal.bean(BuildInputsReader.class).now(release).linked();
    }

    private Submission yolo() {
        Answers answers = Answers.builder().figure(CellKey.parse("ID-01"), Answer.of(40)).build();
        return aFiling().of("Yolo").answered(answers).approved().into(desk.portal);
    }

    @Test
    @DisplayName("for a plan that does not settle says so, and there is nothing to look at")
    void unsettled() {
        Release release = desk.frozen();
        failed(release, Unproved.unsettled(linked(release)));
        isFailed(release, BuildFailure.UNSETTLED);
        assertThat(look(release)).isEmpty();
        assertThat(desk.portal.events().of(Viewed.class)).isEmpty();
    }

    @Test
    @DisplayName("for want of a proof keeps what was not proved, and each look is recorded")
    void unproved() {
        Submission yolo = yolo();
        Release first = desk.store(aRelease().of(yolo).withdrawn());
        Release release = desk.store(aRelease().revision(2).of(yolo).frozen());
        UnprovedReleaseException failure = Unproved.first(linked(release));
        failed(release, failure);
        isFailed(release, BuildFailure.UNPROVED);
        FailedBuild details = look(release).orElseThrow();
        assertThat(details.figures()).isEqualTo(failure.figures()).isNotEmpty();
        assertThat(details.remedies()).isEmpty();
        assertThat(desk.portal.events().of(Viewed.class))
                .containsExactly(
                        Viewed.by(
                                Staff.DISCLOSURE,
                                Viewed.Kind.VIEW_DISCLOSURE,
                                "2026Q3-r2, failed build",
                                BuildDesk.NOW));
        assertThat(look(first)).isEmpty();
        assertThat(service.look(Staff.DISCLOSURE, release.number().next())).isEmpty();
        assertThat(desk.portal.events().of(Viewed.class)).hasSize(1);
    }

    @Test
    @DisplayName("for want of a proof in a quarter's first release says what to leave out")
    void remedies() {
        Release release = desk.store(aRelease().of(desk.yuba, yolo()).frozen());
        UnprovedReleaseException failure = Unproved.first(linked(release));
        failed(release, failure);
        FailedBuild details = look(release).orElseThrow();
        assertThat(details.figures()).isEqualTo(failure.figures());
        assertThat(details.remedies())
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.without()).isNotEmpty());
        assertThat(details.remedies().get(0).proved()).isTrue();
        assertThat(details.kept()).isEmpty();
    }

    @Test
    @DisplayName("is no longer looked at once it was unfrozen")
    void thawed() {
        Submission yolo = yolo();
        desk.store(aRelease().of(yolo).withdrawn());
        Release release = desk.store(aRelease().revision(2).of(yolo).frozen());
        failed(release, Unproved.first(linked(release)));
        release.apply(
                ReleaseAction.THAW, Staff.PUBLISHER, "A county asked.", Set.of(), BuildDesk.NOW);
        assertThat(look(release)).isEmpty();
    }

    @Test
    @DisplayName("without a solver says so")
    void noSolver() {
        isFailed(
                failed(new SolverUnavailableException("none", new UnsatisfiedLinkError())),
                BuildFailure.NO_SOLVER);
    }

    @Test
    @DisplayName("for another reason says that it is unexpected")
    void unexpected() {
        isFailed(failed(new IllegalArgumentException("odd")), BuildFailure.UNEXPECTED);
    }

    @Test
    @DisplayName("under settings below the floor says so")
    void threshold() {
        BuildDesk low = new BuildDesk("10").inForce();
        low.builder.fail(new IllegalArgumentException("the threshold is at least 11, was 10"));
        Release release = low.frozen();
        low.portal
                .bean(BuildService.class)
                .build(Staff.PUBLISHER, release.number(), release.version());
        assertThat(low.last(release).reason()).isEqualTo(BuildFailure.THRESHOLD.name());
    }

    @Test
    @DisplayName("because another release went out meanwhile says that it was overtaken")
    void overtaken() {
        Release release = desk.frozen();
        desk.builder.meanwhile(() -> desk.store(aRelease().in("2026Q2").cleared()));
        isFailed(failed(release, null), BuildFailure.OVERTAKEN);
    }

    @Test
    @DisplayName("stores no failure of a release that was changed meanwhile")
    void changed() {
        Release release = desk.frozen();
        desk.builder.meanwhile(() -> desk.portal.memory().touch(release));
        desk.builder.fail(new IllegalStateException("odd"));
        Decision decision =
                desk.portal
                        .bean(BuildService.class)
                        .build(Staff.PUBLISHER, release.number(), release.version());
        assertThat(decision).isEqualTo(new Decision.Stale(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
    }

    @Test
    @DisplayName("stores nothing once another run has its lease")
    void lost() {
        Release release = desk.frozen();
        var begun = new BuildStart.Begun(release.number(), release.version(), "taken");
        Decision decision =
                desk.portal
                        .bean(BuildEnd.class)
                        .fail(begun, BuildFailure.UNEXPECTED, FailedBuild.UNEXPLAINED);
        assertThat(decision).isEqualTo(new Decision.Stale(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
    }
}
