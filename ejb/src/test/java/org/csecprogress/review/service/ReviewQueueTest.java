package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue of a quarter")
class ReviewQueueTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    /** The evening of the due date in California, when it is the next day by universal time. */
    private static final Instant ON_TIME = Instant.parse("2026-10-31T02:00:00Z");

    private static final Instant TOO_LATE = Instant.parse("2026-10-31T16:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(ON_TIME);
    private final ReviewReader reader = portal.bean(ReviewReader.class);

    private QueueLine line(CountyCode county) {
        return reader.queue(Staff.REVIEWER, Q3).lines().stream()
                .filter(each -> each.county().code().equals(county))
                .findFirst()
                .orElseThrow();
    }

    private QueueLine yuba() {
        return line(YUBA);
    }

    private QueueLine yuba(FilingBuilder filing) {
        filing.into(portal);
        return yuba();
    }

    @Test
    @DisplayName("has all 58 counties by name, and nothing of those that have not begun")
    void all() {
        List<QueueLine> queue = reader.queue(Staff.REVIEWER, Q3).lines();
        assertThat(queue).hasSize(58);
        assertThat(queue).extracting(each -> each.county().name()).isSorted();
        assertThat(reader.turns(Staff.REVIEWER, Q3)).isEqualTo(queue);
        assertThat(yuba())
                .isEqualTo(
                        new QueueLine(
                                yuba().county(),
                                FilingStatus.NOT_STARTED,
                                false,
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                null,
                                DUE,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                "",
                                Optional.empty(),
                                0,
                                QueueLine.StateEntry.NONE));
    }

    @Test
    @DisplayName("shows the county's last submission, and who reviews it")
    void inReview() {
        Submission filing = aFiling().returned().inReview().into(portal);
        QueueLine line = yuba();
        assertThat(line.status()).isEqualTo(FilingStatus.IN_REVIEW);
        assertThat(line.submission()).isEqualTo(filing.id());
        assertThat(line.revision()).isEqualTo(2);
        assertThat(line.version()).isEqualTo(filing.version());
        assertThat(line.submittedAt()).isEqualTo(filing.submittedAt());
        assertThat(line.decideBy()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(line.reviewerId()).isEqualTo(Staff.REVIEWER.accountId());
        assertThat(line.reviewer()).isEqualTo("R. Dunn");
        assertThat(line.isInReview()).isTrue();
        assertThat(line.isToStart()).isFalse();
        assertThat(line.isWithCounty()).isFalse();
    }

    @Test
    @DisplayName("names the last reviewer who started")
    void lastReviewer() {
        FilingBuilder filing =
                aFiling()
                        .returned()
                        .submitted()
                        .step(SubmissionAction.START_REVIEW, Staff.OTHER_REVIEWER, null);
        assertThat(yuba(filing).reviewer()).isEqualTo("N. Falk");
    }

    @Test
    @DisplayName("says what is to start, and whether it was sent again")
    void toStart() {
        QueueLine first = yuba(aFiling().submitted());
        assertThat(first.isToStart()).isTrue();
        assertThat(first.isBack()).isFalse();
        aFiling().of("Napa").returned().submitted().into(portal);
        assertThat(line(Staff.county("Napa")).isBack()).isTrue();
        aFiling().of("Kern").returned().inReview().into(portal);
        assertThat(line(Staff.county("Kern")).isBack()).isFalse();
    }

    @Test
    @DisplayName("shows a returned filing with its sealed revision and the day of the answer")
    void returned() {
        QueueLine line = yuba(aFiling().returned());
        assertThat(line.status()).isEqualTo(FilingStatus.RETURNED);
        assertThat(line.revision()).isEqualTo(1);
        assertThat(line.decideBy()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(line.isWithCounty()).isTrue();
    }

    @Test
    @DisplayName("has no next date for an approved filing")
    void approved() {
        QueueLine line = yuba(aFiling().approved());
        assertThat(line.decideBy()).isNull();
        assertThat(line.isWithCounty()).isFalse();
    }

    @Test
    @DisplayName("counts a withdrawn filing as not started, and as not late")
    void withdrawn() {
        aFiling().at("2026-11-01T16:00:00Z").submitted().recalled().withdrawn().into(portal);
        QueueLine line = yuba();
        assertThat(line.status()).isEqualTo(FilingStatus.NOT_STARTED);
        assertThat(line.submission()).isZero();
        assertThat(line.revision()).isZero();
        assertThat(line.isLate()).isFalse();
        aFiling().fromRevision(2).into(portal);
        assertThat(yuba().status()).isEqualTo(FilingStatus.IN_PROGRESS);
        assertThat(yuba().isWithCounty()).isTrue();
    }

    @Test
    @DisplayName("marks what was first sent after the due date as late, in California's time")
    void late() {
        aFiling().at("2026-10-31T02:00:00Z").submitted().into(portal);
        aFiling().of("Napa").at("2026-10-31T12:00:00Z").submitted().into(portal);
        aFiling()
                .of("Kern")
                .at("2026-10-20T12:00:00Z")
                .returned()
                .at("2026-11-05T12:00:00Z")
                .submitted()
                .into(portal);
        assertThat(yuba().isLate()).isFalse();
        assertThat(line(Staff.county("Napa")).isLate()).isTrue();
        assertThat(line(Staff.county("Kern")).isLate()).isFalse();
    }

    @Test
    @DisplayName("marks what was not sent as overdue from the day after the due date")
    void overdue() {
        aFiling().of("Napa").submitted().into(portal);
        aFiling().into(portal);
        assertThat(yuba().isOverdue()).isFalse();
        portal.at(TOO_LATE);
        assertThat(yuba().isOverdue()).isTrue();
        assertThat(line(Staff.county("Kern")).isOverdue()).isTrue();
        assertThat(line(Staff.county("Napa")).isOverdue()).isFalse();
    }

    @Test
    @DisplayName("is not open before the quarter has ended")
    void notOpen() {
        portal.at(Instant.parse("2026-10-01T05:00:00Z"));
        assertThat(yuba().status()).isEqualTo(FilingStatus.NOT_OPEN);
        assertThat(yuba().isWithCounty()).isFalse();
        portal.at(Instant.parse("2026-10-01T07:00:00Z"));
        assertThat(yuba().status()).isEqualTo(FilingStatus.NOT_STARTED);
    }
}
