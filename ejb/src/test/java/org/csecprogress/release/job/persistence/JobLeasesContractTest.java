package org.csecprogress.release.job.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.job.JobLeases;
import org.csecprogress.release.memory.MemoryJobLeases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A lease of long work")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class JobLeasesContractTest {
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(30);
    private static final Made<JobLeases> LEASES = Made.by(JpaJobLeases::new, MemoryJobLeases::new);

    private final ContractStore store;
    private Release release;
    private Release other;

    JobLeasesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void lease() {
        release = store.add(aRelease().frozen());
        other = store.add(aRelease().in("2026Q2").frozen());
        take(release, JobKind.BUILD, "one");
    }

    private void take(Release of, JobKind kind, String token) {
        store.tell(
                LEASES,
                leases -> {
                    Release held = store.get(Release.class, of.id());
                    leases.replace(
                            held, kind, new JobLease(held, kind, token, Staff.PUBLISHER, NOON));
                });
    }

    private <T> T ask(Function<JobLeases, T> question) {
        return store.ask(LEASES, question);
    }

    private boolean holds(String token) {
        return ask(leases -> leases.hold(token));
    }

    private boolean isAlive(JobKind kind, Instant since) {
        return ask(leases -> leases.isAlive(release, kind, since));
    }

    private Optional<JobLease> find(Release of, JobKind kind) {
        return ask(leases -> leases.find(of.number(), kind));
    }

    private JobLease found() {
        return find(release, JobKind.BUILD).orElseThrow();
    }

    @Test
    @DisplayName("says who works on what, and since when")
    void find() {
        JobLease lease = found();
        assertThat(lease.startedName()).isEqualTo(Staff.PUBLISHER.name());
        assertThat(lease.startedBy()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(lease.startedAt()).isEqualTo(NOON);
        assertThat(lease.stage()).isEqualTo(BuildStage.READING);
        assertThat(lease.round()).isEqualTo(1);
        assertThat(find(release, JobKind.WHAT_IF)).isEmpty();
        assertThat(find(other, JobKind.BUILD)).isEmpty();
    }

    @Test
    @DisplayName("is alive only if its holder was heard of after that time")
    void alive() {
        assertThat(isAlive(JobKind.BUILD, NOON)).isFalse();
        assertThat(isAlive(JobKind.BUILD, NOON.minusSeconds(1))).isTrue();
        store.tell(LEASES, leases -> leases.beat("one", LATER));
        assertThat(isAlive(JobKind.BUILD, NOON)).isTrue();
        assertThat(isAlive(JobKind.BUILD, LATER)).isFalse();
        assertThat(isAlive(JobKind.WHAT_IF, NOON)).isFalse();
        boolean ofOther = ask(leases -> leases.isAlive(other, JobKind.BUILD, NOON));
        assertThat(ofOther).isFalse();
        boolean any = ask(leases -> leases.isAnyAlive(NOON));
        assertThat(any).isTrue();
        boolean anyLater = ask(leases -> leases.isAnyAlive(LATER));
        assertThat(anyLater).isFalse();
        assertThat(found().isAlive(NOON)).isTrue();
        assertThat(found().startedAt()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("records the stage that its work has reached, which is a heartbeat too")
    void reach() {
        take(other, JobKind.BUILD, "two");
        boolean reached = ask(leases -> leases.reach("one", BuildStage.AUDITING, 3, LATER));
        assertThat(reached).isTrue();
        assertThat(found().stage()).isEqualTo(BuildStage.AUDITING);
        assertThat(found().round()).isEqualTo(3);
        assertThat(isAlive(JobKind.BUILD, NOON)).isTrue();
        assertThat(find(other, JobKind.BUILD).orElseThrow().stage()).isEqualTo(BuildStage.READING);
    }

    @Test
    @DisplayName("that another node took over or gave back records nothing")
    void lost() {
        take(release, JobKind.BUILD, "two");
        boolean reached = ask(leases -> leases.reach("one", BuildStage.SAVING, 1, LATER));
        assertThat(reached).isFalse();
        store.tell(LEASES, leases -> leases.beat("one", LATER));
        assertThat(isAlive(JobKind.BUILD, NOON)).isFalse();
        assertThat(holds("one")).isFalse();
        assertThat(holds("two")).isTrue();
        store.tell(LEASES, leases -> leases.end("one"));
        assertThat(holds("two")).isTrue();
        store.tell(LEASES, leases -> leases.end("two"));
        assertThat(holds("two")).isFalse();
    }

    @Test
    @DisplayName("is one for each kind of work on each release")
    void kinds() {
        take(release, JobKind.WHAT_IF, "two");
        take(other, JobKind.BUILD, "three");
        assertThat(holds("one")).isTrue();
        assertThat(holds("two")).isTrue();
        assertThat(holds("three")).isTrue();
    }

    @Test
    @DisplayName("can be taken from its holder, and from nobody else")
    void stop() {
        take(release, JobKind.WHAT_IF, "two");
        take(other, JobKind.BUILD, "three");
        store.tell(LEASES, leases -> leases.stop(release, JobKind.BUILD));
        assertThat(find(release, JobKind.BUILD)).isEmpty();
        assertThat(holds("one")).isFalse();
        assertThat(holds("two")).isTrue();
        assertThat(holds("three")).isTrue();
        take(release, JobKind.BUILD, "four");
        assertThat(holds("four")).isTrue();
    }

    @Test
    @DisplayName("can be taken and given anew in one transaction")
    void anew() {
        store.tell(
                LEASES,
                leases -> {
                    assertThat(leases.hold("one")).isTrue();
                    leases.stop(release, JobKind.BUILD);
                    Release held = store.get(Release.class, release.id());
                    leases.replace(
                            held,
                            JobKind.BUILD,
                            new JobLease(held, JobKind.BUILD, "two", Staff.DISCLOSURE, LATER));
                });
        assertThat(holds("one")).isFalse();
        assertThat(found().startedName()).isEqualTo(Staff.DISCLOSURE.name());
    }
}
