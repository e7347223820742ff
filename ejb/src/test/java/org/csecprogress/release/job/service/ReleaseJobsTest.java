package org.csecprogress.release.job.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.Release;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLeases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long work on a release")
class ReleaseJobsTest {
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-12-15T17:00:00Z"));
    private final ReleaseJobs jobs = portal.bean(ReleaseJobs.class);
    private final JobLeases leases = portal.bean(JobLeases.class);
    private final Release release = aRelease().frozen().into(portal);

    private Optional<String> begin() {
        return jobs.begin(release, JobKind.BUILD, Staff.PUBLISHER);
    }

    private Optional<ReleaseJob> find() {
        return jobs.find(release.number(), JobKind.BUILD);
    }

    /** Lets a holder have been heard of last so long ago. */
    private void silent(String token, Duration since) {
        leases.beat(token, Instant.now().minus(since));
    }

    @Test
    @DisplayName("begins with a lease by the real clock, which says who works")
    void begins() {
        Instant before = Instant.now();
        assertThat(begin()).hasValueSatisfying(token -> assertThat(token).hasSize(36));
        assertThat(find())
                .hasValueSatisfying(
                        job -> {
                            assertThat(job.who()).isEqualTo(Staff.PUBLISHER.name());
                            assertThat(job.since()).isBetween(before, Instant.now());
                            assertThat(job.stage()).isEqualTo(BuildStage.READING);
                            assertThat(job.round()).isEqualTo(1);
                            assertThat(job.alive()).isTrue();
                        });
        assertThat(jobs.find(release.number(), JobKind.WHAT_IF)).isEmpty();
        assertThat(jobs.isAnyAlive()).isTrue();
    }

    @Test
    @DisplayName("is one of its kind as long as it is heard of")
    void once() {
        begin();
        assertThat(begin()).isEmpty();
        assertThat(jobs.begin(release, JobKind.WHAT_IF, Staff.DISCLOSURE)).isPresent();
        Release other = aRelease().in("2026Q2").frozen().into(portal);
        assertThat(jobs.begin(other, JobKind.BUILD, Staff.PUBLISHER)).isPresent();
    }

    @Test
    @DisplayName("counts as dead after a minute of silence, and can be begun again")
    void silence() {
        String token = begin().orElseThrow();
        silent(token, Duration.ofSeconds(50));
        assertThat(find().orElseThrow().alive()).isTrue();
        assertThat(begin()).isEmpty();
        silent(token, Duration.ofSeconds(61));
        assertThat(find().orElseThrow().alive()).isFalse();
        assertThat(jobs.isAnyAlive()).isFalse();
        Optional<String> next = begin();
        assertThat(next).isPresent();
        assertThat(jobs.isOurs(token)).isFalse();
        assertThat(jobs.isOurs(next.orElseThrow())).isTrue();
    }

    @Test
    @DisplayName("records the stage that it reaches, which keeps it alive")
    void watch() {
        String token = begin().orElseThrow();
        silent(token, Duration.ofHours(1));
        jobs.watch(token).at(BuildStage.AUDITING, 3);
        assertThat(find().orElseThrow().stage()).isEqualTo(BuildStage.AUDITING);
        assertThat(find().orElseThrow().round()).isEqualTo(3);
        assertThat(find().orElseThrow().alive()).isTrue();
    }

    @Test
    @DisplayName("breaks off at its next stage once it was stopped")
    void stop() {
        String token = begin().orElseThrow();
        BuildWatch watch = jobs.watch(token);
        jobs.stop(release, JobKind.WHAT_IF);
        assertThat(jobs.isOurs(token)).isTrue();
        jobs.stop(release, JobKind.BUILD);
        assertThat(jobs.isOurs(token)).isFalse();
        assertThatExceptionOfType(JobStoppedException.class)
                .isThrownBy(() -> watch.at(BuildStage.SAVING, 1));
    }

    @Test
    @DisplayName("ends with its lease")
    void end() {
        String token = begin().orElseThrow();
        jobs.end(token);
        assertThat(find()).isEmpty();
        assertThat(jobs.isAnyAlive()).isFalse();
    }

    @Test
    @DisplayName("is kept alive by the beats of its own node alone")
    void beat() {
        String token = begin().orElseThrow();
        silent(token, Duration.ofHours(1));
        InMemoryPortal other = new InMemoryPortal(Instant.now());
        other.with(JobLeases.class, leases).bean(ReleaseJobs.class).beat();
        assertThat(jobs.isAnyAlive()).isFalse();
        jobs.beat();
        assertThat(jobs.isAnyAlive()).isTrue();
    }

    @Test
    @DisplayName("is no longer kept alive once it has ended")
    void ended() {
        String token = begin().orElseThrow();
        jobs.end(token);
        jobs.beat();
        assertThat(jobs.isAnyAlive()).isFalse();
        assertThat(find()).isEmpty();
    }
}
