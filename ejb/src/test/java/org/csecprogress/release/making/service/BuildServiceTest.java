package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The build of a release")
class BuildServiceTest {
    private final BuildDesk desk = new BuildDesk();
    private final BuildService service = desk.portal.bean(BuildService.class);
    private final ReleaseJobs jobs = desk.portal.bean(ReleaseJobs.class);
    private final BuiltContent built = desk.portal.bean(BuiltContent.class);

    private Decision start(Release release) {
        return service.start(Staff.PUBLISHER, release.number(), release.version());
    }

    private Decision build(Release release) {
        return service.build(Staff.PUBLISHER, release.number(), release.version());
    }

    private Optional<ReleaseJob> job(Release release) {
        return jobs.find(release.number(), JobKind.BUILD);
    }

    private List<BuildEvent> events() {
        return desk.portal.events().of(BuildEvent.class);
    }

    @Test
    @DisplayName("starts at once, with its lease and an entry in the audit trail")
    void start() {
        Release release = desk.inForce().frozen();
        assertThat(start(release)).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(job(release))
                .hasValueSatisfying(
                        job -> {
                            assertThat(job.who()).isEqualTo(Staff.PUBLISHER.name());
                            assertThat(job.alive()).isTrue();
                        });
        assertThat(events())
                .containsExactly(
                        new BuildEvent(
                                Staff.PUBLISHER,
                                release.number(),
                                BuildEvent.Mark.BUILD_STARTED,
                                BuildDesk.NOW));
        assertThat(events().get(0).chain()).isEqualTo("release:2026Q3-r1");
        assertThat(events().get(0).subject()).isEqualTo("2026Q3-r1");
        assertThat(events().get(0).auditAction()).isEqualTo("BUILD_STARTED");
        assertThat(desk.work.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("ends with tables that agree with the digests of the release")
    void end() {
        Release release = desk.inForce().frozen();
        start(release);
        desk.work.run();
        assertThat(release.status()).isEqualTo(ReleaseStatus.BUILT);
        assertThat(release.countiesReporting()).isEqualTo(1);
        assertThat(built.tables(release)).isNotEmpty();
        assertThat(release.tablesDigest()).contains(ReleaseDigests.ofTables(built.tables(release)));
        assertThat(release.inputsDigest()).isPresent();
        assertThat(built.isIntact(release)).isTrue();
        assertThat(job(release)).isEmpty();
        ReleaseEvent event = desk.last(release);
        assertThat(event.action()).isEqualTo(ReleaseAction.BUILD);
        assertThat(event.actorName()).isEqualTo("system");
        assertThat(desk.portal.events().of(ReleaseMoved.class))
                .containsExactly(new ReleaseMoved(event));
    }

    @Test
    @DisplayName("has a certificate that names the rules and the day on which they came into force")
    void certificate() {
        Release release = desk.inForce().frozen();
        Decision decision = build(release);
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        ProtectionCertificate certificate = built.certificate(release).orElseThrow();
        assertThat(certificate.tables()).isEqualTo(release.tablesDigest().orElseThrow());
        assertThat(certificate.rules().inForceSince()).contains(LocalDate.of(2026, 12, 1));
        assertThat(built.policy(release)).contains(certificate.rules().policy());
        assertThat(certificate.price()).isEmpty();
    }

    @Test
    @DisplayName("is refused where the server takes no more work, and leaves no lease")
    void busy() {
        Release release = desk.inForce().frozen();
        desk.work.fill();
        assertThat(problems(start(release))).containsExactly(Problem.of("", "release.busy"));
        assertThat(job(release)).isEmpty();
    }

    @Test
    @DisplayName("is refused while another one runs")
    void running() {
        Release release = desk.inForce().frozen();
        start(release);
        assertThat(problems(start(release))).containsExactly(Problem.of("", "release.building"));
        assertThat(events()).hasSize(1);
        assertThat(desk.work.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("from an old page is stale, and an unknown release is not found")
    void stale() {
        Release release = desk.inForce().frozen();
        long old = release.version() - 1;
        assertThat(service.start(Staff.PUBLISHER, release.number(), old))
                .isEqualTo(new Decision.Stale(release.version()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.start(Staff.PUBLISHER, release.number().next(), 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.stop(Staff.PUBLISHER, release.number().next()));
        assertThat(job(release)).isEmpty();
    }

    @Test
    @DisplayName("is refused unless it is frozen, or built without one that goes out first")
    void notNow() {
        desk.inForce();
        List<Release> others =
                List.of(
                        desk.store(aRelease().in("2025Q4").numbered()),
                        desk.store(aRelease().in("2026Q1").failed()),
                        desk.store(aRelease().in("2026Q2").built()));
        for (Release release : others) {
            assertThat(problems(start(release)))
                    .containsExactly(Problem.of("", "release.refusal.NOT_NOW"));
        }
        assertThat(desk.work.size()).isZero();
    }

    @Test
    @DisplayName("is made anew once a release was cleared that it does not account for")
    void rebuild() {
        Release release = desk.inForce().store(aRelease().of(desk.yuba).built());
        Release cleared = desk.store(aRelease().in("2026Q1").cleared());
        start(release);
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(desk.last(release).action()).isEqualTo(ReleaseAction.REBUILD);
        assertThat(desk.last(release).actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(built.certificate(release)).isEmpty();
        assertThat(release.tablesDigest()).isEmpty();
        desk.work.run();
        assertThat(release.status()).isEqualTo(ReleaseStatus.BUILT);
        assertThat(built.references(release)).containsExactly(cleared.id());
        assertThat(problems(start(release)))
                .containsExactly(Problem.of("", "release.refusal.NOT_NOW"));
    }

    @Test
    @DisplayName("is refused under rules that are not in force")
    void notInForce() {
        Release release = desk.frozen();
        assertThat(problems(start(release)))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.field()).isEqualTo("protection");
                            assertThat(problem.key()).isEqualTo("release.notInForce");
                            assertThat(problem.arguments()).hasSize(1);
                        });
        assertThat(job(release)).isEmpty();
    }

    @Test
    @DisplayName("can be stopped, which leaves the release as it was")
    void stop() {
        Release release = desk.inForce().frozen();
        desk.builder.meanwhile(
                () ->
                        assertThat(service.stop(Staff.PUBLISHER, release.number()))
                                .isEqualTo(new Decision.Accepted(release.version())));
        assertThat(build(release)).isEqualTo(new Decision.Stale(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(built.certificate(release)).isEmpty();
        assertThat(job(release)).isEmpty();
        assertThat(events())
                .extracting(BuildEvent::mark)
                .containsExactly(BuildEvent.Mark.BUILD_STARTED, BuildEvent.Mark.BUILD_STOPPED);
    }

    @Test
    @DisplayName("saves nothing if the release was changed since")
    void changed() {
        Release release = desk.inForce().frozen();
        desk.builder.meanwhile(
                () -> {
                    Releases releases = desk.portal.bean(Releases.class);
                    desk.portal.memory().touch(releases.lock(release.number()));
                });
        assertThat(build(release)).isEqualTo(new Decision.Stale(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(built.certificate(release)).isEmpty();
    }
}
