package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.job.JobLeases;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scheduled release")
class ScheduledPublishingTest {
    private static final String NINE = "2026-12-29T17:00:00Z";
    private static final Instant AT_NINE = Instant.parse(NINE);

    private final InMemoryPortal portal = new InMemoryPortal(AT_NINE);
    private final ScheduledPublishing publishing = portal.bean(ScheduledPublishing.class);
    private final Releases releases = portal.bean(Releases.class);

    @Test
    @DisplayName("is public from its time on, by the system, as whoever scheduled it asked")
    void due() {
        Submission yuba = aFiling().of("Yuba").approved().into(portal);
        Release release = aRelease().of(yuba).scheduledFor(NINE).into(portal);
        portal.at(AT_NINE.minusMillis(1));
        publishing.publishDue();
        assertThat(release.status()).isEqualTo(ReleaseStatus.SCHEDULED);
        portal.at(AT_NINE);
        publishing.publishDue();
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(release.publishedAt()).contains(AT_NINE);
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.GO_LIVE);
        assertThat(event.actorName()).isEqualTo("system");
        assertThat(portal.events().of(ReleaseMoved.class)).containsExactly(new ReleaseMoved(event));
        assertThat(yuba.status()).isEqualTo(SubmissionStatus.PUBLISHED);
        SubmissionEvent published = portal.events().of(SubmissionEvent.class).get(0);
        assertThat(published.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(published.actorName()).isEqualTo(Staff.PUBLISHER.name());
    }

    @Test
    @DisplayName("is published once, however often the timer looks")
    void once() {
        Release release = aRelease().scheduledFor(NINE).into(portal);
        publishing.publishDue();
        publishing.publishDue();
        assertThat(releases.events(release))
                .extracting(ReleaseEvent::action)
                .containsOnlyOnce(ReleaseAction.GO_LIVE);
    }

    @Test
    @DisplayName("is published as whoever scheduled it last asked")
    void last() {
        Actor other =
                new Actor(
                        Staff.ADMIN.accountId(),
                        Staff.ADMIN.name(),
                        Set.of(new Actor.Grant(Role.STATE_PUBLISHER, null, null)));
        Submission yuba = aFiling().of("Yuba").approved().into(portal);
        aRelease()
                .of(yuba)
                .scheduledFor("2026-12-28T17:00:00Z")
                .stoppedBy(Staff.PUBLISHER)
                .scheduledFor(NINE, other)
                .into(portal);
        publishing.publishDue();
        assertThat(portal.events().of(SubmissionEvent.class))
                .extracting(SubmissionEvent::actorId)
                .containsExactly(other.accountId());
    }

    @Test
    @DisplayName("follows those that were cleared before it, in one go")
    void inOrder() {
        Release first = aRelease().in("2026Q2").scheduledFor(NINE).into(portal);
        Release second =
                aRelease()
                        .at("2026-12-01T17:00:00Z")
                        .knowing(first)
                        .scheduledFor(NINE)
                        .into(portal);
        publishing.publishDue();
        assertThat(first.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(second.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(portal.events().of(ReleaseMoved.class))
                .extracting(ReleaseMoved::subject)
                .containsExactly("2026Q2-r1", "2026Q3-r1");
    }

    @Test
    @DisplayName("waits if one that goes out before it was stopped")
    void waits() {
        Release first =
                aRelease().in("2026Q2").scheduledFor(NINE).stoppedBy(Staff.DISCLOSURE).into(portal);
        Release second = aRelease().knowing(first).scheduledFor(NINE).into(portal);
        Release free = aRelease().in("2026Q1").scheduledFor(NINE).into(portal);
        publishing.publishDue();
        assertThat(first.status()).isEqualTo(ReleaseStatus.CLEARED);
        assertThat(second.status()).isEqualTo(ReleaseStatus.SCHEDULED);
        assertThat(free.status()).isEqualTo(ReleaseStatus.PUBLISHED);
    }

    @Test
    @DisplayName("takes the place of the one before it in its quarter")
    void supersedes() {
        Release first = aRelease().published().into(portal);
        Release second = aRelease().revision(2).knowing(first).scheduledFor(NINE).into(portal);
        publishing.publishDue();
        assertThat(second.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(first.status()).isEqualTo(ReleaseStatus.RESTATED);
    }

    @Test
    @DisplayName("does not go out if it is no longer what was cleared")
    void changed() {
        Release release = aRelease().scheduledFor(NINE).into(portal);
        ReleaseRowSample.add(portal, release);
        assertThatThrownBy(publishing::publishDue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("release.changed");
        assertThat(release.status()).isEqualTo(ReleaseStatus.SCHEDULED);
    }

    @Test
    @DisplayName("is published by the timer, which goes on after a failure")
    void timer() {
        ReleaseTimer timer = portal.bean(ReleaseTimer.class);
        Release release = aRelease().scheduledFor(NINE).into(portal);
        timer.publishDue();
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        Release changed = aRelease().in("2026Q2").knowing(release).scheduledFor(NINE).into(portal);
        ReleaseRowSample.add(portal, changed);
        assertThatCode(timer::publishDue).doesNotThrowAnyException();
        assertThat(changed.status()).isEqualTo(ReleaseStatus.SCHEDULED);
    }

    @Test
    @DisplayName("leaves long work alive, whose leases the timer renews")
    void beat() {
        ReleaseJobs jobs = portal.bean(ReleaseJobs.class);
        Release release = aRelease().frozen().into(portal);
        jobs.begin(release, JobKind.BUILD, Staff.PUBLISHER);
        silence(release);
        assertThat(jobs.isAnyAlive()).isFalse();
        portal.bean(ReleaseTimer.class).beat();
        assertThat(jobs.isAnyAlive()).isTrue();
    }

    /** Lets nobody have been heard of for an hour. */
    private void silence(Release release) {
        String token =
                Memory.value(
                        portal.memory().all(JobLease.class).findFirst().orElseThrow(), "token");
        portal.bean(JobLeases.class).beat(token, Instant.now().minus(Duration.ofHours(1)));
        assertThat(portal.bean(ReleaseJobs.class).find(release.number(), JobKind.BUILD))
                .hasValueSatisfying(job -> assertThat(job.alive()).isFalse());
    }
}
