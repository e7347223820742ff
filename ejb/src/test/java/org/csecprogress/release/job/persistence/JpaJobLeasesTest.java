package org.csecprogress.release.job.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.release.Release;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.job.JobLeases;
import org.csecprogress.release.persistence.WithReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lease of long work")
class JpaJobLeasesTest extends WithReleases {
    private static final Instant LATER = NOON.plusSeconds(30);

    private JobLeases leases;
    private Release release;

    @BeforeEach
    void lease() {
        leases = new JpaJobLeases(em);
        release = release(Q3, 1);
        take("one");
    }

    private void take(String token) {
        leases.replace(
                release,
                JobKind.BUILD,
                new JobLease(release, JobKind.BUILD, token, PUBLISHER, NOON));
        forget();
    }

    private JobLease found() {
        return leases.find(release.number(), JobKind.BUILD).orElseThrow();
    }

    @Test
    @DisplayName("says who works on what, and since when")
    void find() {
        assertThat(found().startedName()).isEqualTo("Pat Publisher");
        assertThat(found().startedBy()).isEqualTo(PUBLISHER.accountId());
        assertThat(found().startedAt()).isEqualTo(NOON);
        assertThat(found().stage()).isEqualTo(BuildStage.READING);
        assertThat(leases.find(release.number(), JobKind.WHAT_IF)).isEmpty();
    }

    @Test
    @DisplayName("is alive as long as its holder is heard of")
    void alive() {
        assertThat(leases.isAlive(release, JobKind.BUILD, NOON)).isFalse();
        leases.beat("one", LATER);
        assertThat(leases.isAlive(release, JobKind.BUILD, NOON)).isTrue();
        assertThat(leases.isAlive(release, JobKind.WHAT_IF, NOON)).isFalse();
        assertThat(leases.isAnyAlive(NOON)).isTrue();
        assertThat(leases.isAnyAlive(LATER)).isFalse();
        assertThat(found().isAlive(NOON)).isTrue();
    }

    @Test
    @DisplayName("records the stage that its work has reached")
    void reach() {
        assertThat(leases.reach("one", BuildStage.AUDITING, 3, LATER)).isTrue();
        assertThat(found().stage()).isEqualTo(BuildStage.AUDITING);
        assertThat(found().round()).isEqualTo(3);
    }

    @Test
    @DisplayName("that another node took over or gave back records nothing")
    void lost() {
        take("two");
        assertThat(leases.reach("one", BuildStage.SAVING, 1, LATER)).isFalse();
        assertThat(leases.hold("one")).isFalse();
        assertThat(leases.hold("two")).isTrue();
        leases.end("one");
        assertThat(leases.hold("two")).isTrue();
        leases.end("two");
        assertThat(leases.hold("two")).isFalse();
    }

    @Test
    @DisplayName("can be taken from its holder and given anew in one transaction")
    void stop() {
        assertThat(leases.hold("one")).isTrue();
        leases.stop(release, JobKind.WHAT_IF);
        assertThat(leases.hold("one")).isTrue();
        leases.stop(release, JobKind.BUILD);
        assertThat(leases.find(release.number(), JobKind.BUILD)).isEmpty();
        take("two");
        assertThat(leases.hold("two")).isTrue();
    }
}
