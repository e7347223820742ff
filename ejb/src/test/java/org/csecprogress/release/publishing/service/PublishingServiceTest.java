package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.keys;
import static org.csecprogress.inmemory.Refusals.problems;

import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Publishing a release")
class PublishingServiceTest extends PublishingSpecification {
    private Release cleared() {
        return opened(aRelease().of(yuba).cleared());
    }

    @Test
    @DisplayName("at nine o'clock of its day or later makes it public with its submissions")
    void now() {
        Release release = cleared();
        Decision decision = publish(release);
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(release.publishedAt()).contains(NINE);
        assertThat(yuba.status()).isEqualTo(SubmissionStatus.PUBLISHED);
        SubmissionEvent published = portal.events().of(SubmissionEvent.class).get(0);
        assertThat(published.action()).isEqualTo(SubmissionAction.PUBLISH);
        assertThat(published.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(published.at()).isEqualTo(NINE);
        assertThat(published.submission()).isSameAs(yuba);
        assertThat(portal.memory().all(SubmissionEvent.class)).contains(published);
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.PUBLISH);
        assertThat(event.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(event.at()).isEqualTo(NINE);
        assertThat(portal.events().of(ReleaseMoved.class)).containsExactly(new ReleaseMoved(event));
    }

    @ParameterizedTest
    @CsvSource({"0, PUBLISH", "1, SCHEDULE"})
    @DisplayName("asks for a second factor, for what the page showed, and else does nothing")
    void confirmed(int secondsBefore, ReleaseAction action) {
        portal.at(NINE.minusSeconds(secondsBefore));
        Release release = cleared();
        Act shown =
                portal.bean(ReleaseOverviewService.class)
                        .find(Staff.PUBLISHER, release.number())
                        .orElseThrow()
                        .publication(portal.now());
        portal.acts().refuse();
        assertThat(publish(release)).isEqualTo(Decision.refused(Unasked.REFUSAL));
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
        assertThat(shown.action()).isEqualTo(action.name());
        assertThat(portal.acts().asked()).containsExactly(shown);
    }

    @Test
    @DisplayName("before that schedules it for nine o'clock in California")
    void before() {
        portal.at(NINE.minusSeconds(1));
        Release release = cleared();
        assertThat(publish(release)).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.SCHEDULED);
        assertThat(release.scheduledFor()).contains(NINE);
        assertThat(release.publishedAt()).isEmpty();
        assertThat(yuba.status()).isEqualTo(SubmissionStatus.APPROVED);
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.SCHEDULE);
        assertThat(event.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
    }

    @Test
    @DisplayName("takes its number typed in any case, and nothing else")
    void typed() {
        Release release = cleared();
        for (String wrong : new String[] {null, "", "2026Q3", "2026Q3-r2"}) {
            Decision decision = publish(Staff.PUBLISHER, release, wrong);
            assertThat(problems(decision))
                    .containsExactly(Problem.of("typed", "release.number.wrong"));
        }
        assertThat(publish(Staff.PUBLISHER, release, " 2026q3-R1 "))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("from an old page is stale, and an unknown release is not found")
    void stale() {
        Release release = cleared();
        String number = release.number().toString();
        assertThat(
                        service.publish(
                                Staff.PUBLISHER, release.number(), release.version() - 1, number))
                .isEqualTo(new Decision.Stale(release.version()));
        ReleaseNumber other = new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.publish(Staff.PUBLISHER, other, 1, "2026Q2-r1"));
    }

    @Test
    @DisplayName("is refused before it is cleared, and while the officer has stopped it")
    void notNow() {
        assertThat(keys(publish(opened(aRelease().of(yuba).built()))))
                .containsExactly("release.refusal.NOT_NOW");
        Release held =
                opened(
                        aRelease()
                                .in("2026Q2")
                                .scheduledFor("2026-12-30T17:00:00Z")
                                .stoppedBy(Staff.DISCLOSURE));
        assertThat(keys(publish(held))).containsExactly("release.refusal.HELD");
    }

    @Test
    @DisplayName("is refused to other offices, and to whoever approved, signed or cleared it")
    void ownWork() {
        Release release = cleared();
        assertThat(keys(publish(Staff.DISCLOSURE, release, "2026Q3-r1")))
                .containsExactly("release.refusal.NOT_YOUR_ROLE");
        for (Actor involved : List.of(Staff.REVIEWER, Staff.LEGAL, Staff.DISCLOSURE)) {
            Actor publisher =
                    new Actor(
                            involved.accountId(),
                            involved.name(),
                            Set.of(new Actor.Grant(Role.STATE_PUBLISHER, null, null)));
            open(release, publisher);
            assertThat(keys(publish(publisher, release, "2026Q3-r1")))
                    .containsExactly("release.refusal.OWN_WORK");
        }
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
    }

    @Test
    @DisplayName("is refused before the publisher has opened the report and the disclosure review")
    void unopened() {
        Release release = aRelease().of(yuba).cleared().into(portal);
        open(release, Staff.DISCLOSURE);
        assertThat(problems(publish(release)))
                .containsExactly(
                        Problem.of("REPORT", "release.unopened.REPORT"),
                        Problem.of("DISCLOSURE", "release.unopened.DISCLOSURE"));
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
    }

    @Test
    @DisplayName("is refused if its tables are no longer those that were cleared")
    void changed() {
        Release release = cleared();
        ReleaseRowSample.add(portal, release);
        assertThat(problems(publish(release)))
                .containsExactly(Problem.of("BUILD", "release.changed"));
    }

    @Test
    @DisplayName("is refused if its texts are no longer those that were cleared")
    void textsChanged() {
        Release release = opened(aRelease().of(yuba).withTexts("t".repeat(64)).cleared());
        assertThat(problems(publish(release)))
                .containsExactly(Problem.of("texts", "release.textsChanged"));
    }

    @Test
    @DisplayName("is refused if it does not account for what is public by now")
    void outdated() {
        Release release = cleared();
        aRelease().in("2026Q1").withdrawn().into(portal);
        assertThat(problems(publish(release)))
                .containsExactly(Problem.of("BUILD", "release.outdated"));
    }
}
