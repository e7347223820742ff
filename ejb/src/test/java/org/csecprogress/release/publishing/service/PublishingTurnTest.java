package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.problems;

import java.time.Instant;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Publishing a release in its turn")
class PublishingTurnTest extends PublishingSpecification {
    private List<ReleaseAction> actions(Release release) {
        return releases.events(release).stream().map(ReleaseEvent::action).toList();
    }

    @Test
    @DisplayName("is refused while one that goes out first is not scheduled")
    void awaited() {
        Release first = aRelease().in("2026Q2").cleared().into(portal);
        Release release = opened(aRelease().of(yuba).knowing(first).cleared());
        assertThat(problems(publish(release)))
                .containsExactly(
                        new Problem(
                                "release 2026Q2-r1", "release.awaits", List.of(first.number())));
        assertThat(release.scheduledFor()).isEmpty();
    }

    @Test
    @DisplayName("schedules it, even on its day, after one that goes out first and is later")
    void afterLater() {
        Release first = aRelease().in("2026Q2").scheduledFor("2027-01-05T17:00:00Z").into(portal);
        Release release = opened(aRelease().of(yuba).knowing(first).cleared());
        publish(release);
        assertThat(release.status()).isEqualTo(ReleaseStatus.SCHEDULED);
        assertThat(release.scheduledFor()).contains(Instant.parse("2027-01-05T17:00:00Z"));
        assertThat(yuba.status()).isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    @DisplayName("schedules it for its own time, if all that go out first are earlier")
    void afterEarlier() {
        Release one = aRelease().in("2026Q2").scheduledFor("2026-12-29T09:00:00Z").into(portal);
        Release two = aRelease().in("2026Q1").scheduledFor("2026-12-29T10:00:00Z").into(portal);
        Release release = opened(aRelease().of(yuba).knowing(one, two).cleared());
        publish(release);
        assertThat(release.scheduledFor()).contains(NINE);
        assertThat(actions(release)).startsWith(ReleaseAction.SCHEDULE);
    }

    @Test
    @DisplayName("leaves the releases of other quarters as they are")
    void others() {
        Release other = aRelease().in("2026Q2").published().into(portal);
        Release release = opened(aRelease().of(yuba).knowing(other).cleared());
        publish(release);
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(other.status()).isEqualTo(ReleaseStatus.PUBLISHED);
    }

    @Test
    @DisplayName("replaces the release before it and the submissions of the same counties")
    void restates() {
        Submission yolo = aFiling().of("Yolo").published().into(portal);
        Submission old = aFiling().of("Kern").published().into(portal);
        Submission corrected = aFiling().of("Kern").fromRevision(2).approved().into(portal);
        Release other = aRelease().in("2026Q2").published().into(portal);
        Release first = aRelease().of(yolo, old).knowing(other).published().into(portal);
        Release release =
                opened(aRelease().revision(2).of(yolo, corrected).knowing(first, other).cleared());
        publish(release);
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(first.status()).isEqualTo(ReleaseStatus.RESTATED);
        assertThat(other.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        ReleaseEvent superseded = releases.events(first).get(0);
        assertThat(superseded.action()).isEqualTo(ReleaseAction.SUPERSEDE);
        assertThat(superseded.actorId()).isZero();
        assertThat(yolo.status()).isEqualTo(SubmissionStatus.PUBLISHED);
        assertThat(corrected.status()).isEqualTo(SubmissionStatus.PUBLISHED);
        assertThat(old.status()).isEqualTo(SubmissionStatus.SUPERSEDED);
        assertThat(portal.events().of(SubmissionEvent.class))
                .extracting(SubmissionEvent::action)
                .containsExactly(SubmissionAction.PUBLISH, SubmissionAction.SUPERSEDE);
        assertThat(portal.events().of(ReleaseMoved.class))
                .extracting(ReleaseMoved::auditAction)
                .containsExactly("PUBLISH", "SUPERSEDE");
    }
}
