package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.StaffAccounts;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.review.Absence;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.service.QueueLine.StateEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county in the queue")
class QueueDetailsTest {
    private static final Instant NOW = Instant.parse("2026-11-03T16:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final long DUNN = Staff.REVIEWER.accountId();
    private static final long FALK = Staff.OTHER_REVIEWER.accountId();

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
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

    @Test
    @DisplayName("has its own due date if it was extended")
    void extended() {
        LocalDate until = LocalDate.of(2026, 11, 3);
        Extension extension =
                new Extension(YUBA, Q3, until, "The server is down.", Staff.preparer(YUBA), NOW);
        portal.memory().add(extension);
        extension.grant(until, "Yes.", Staff.REVIEWER, NOW);
        QueueLine line = yuba();
        assertThat(line.extendedUntil()).contains(until);
        assertThat(line.decideBy()).isEqualTo(until);
        assertThat(line.isOverdue()).isFalse();
        QueueLine other = line(Staff.county("Napa"));
        assertThat(other.extendedUntil()).isEmpty();
        assertThat(other.isOverdue()).isTrue();
    }

    @Test
    @DisplayName("has its reviewer, and who stands in today")
    void duty() {
        StaffAccounts.into(portal, Staff.REVIEWER, Staff.OTHER_REVIEWER);
        portal.memory().add(new ReviewAssignment(YUBA, DUNN, Staff.REVIEWER, NOW));
        portal.memory().add(new ReviewerLeave(DUNN, FALK, new Absence(TODAY, TODAY)));
        Reviewer falk = new Reviewer(FALK, "N. Falk", "a2@example.org");
        Reviewer dunn = new Reviewer(DUNN, "R. Dunn", "a1@example.org");
        CountyDuty duty = new CountyDuty(YUBA, dunn, Optional.of(falk), TODAY);
        assertThat(yuba().duty()).contains(duty);
        assertThat(yuba().assignee()).isEqualTo(DUNN);
        assertThat(line(Staff.county("Napa")).duty()).isEmpty();
        assertThat(line(Staff.county("Napa")).assignee()).isZero();
    }

    private void correction(Correction expected, FilingBuilder copy) {
        CountyCode county = Staff.county("Napa");
        InMemoryPortal own = new InMemoryPortal(NOW);
        aFiling().of(county).published().into(own);
        copy.into(own);
        QueueLine line = own.bean(ReviewReader.class).turns(Staff.REVIEWER, Q3).get(27);
        assertThat(line.county().code()).isEqualTo(county);
        assertThat(line.status()).isEqualTo(FilingStatus.PUBLISHED);
        assertThat(line.correction()).contains(expected);
        assertThat(line.isToStart()).isEqualTo(expected == Correction.SUBMITTED);
        assertThat(line.isInReview()).isEqualTo(expected == Correction.IN_REVIEW);
        assertThat(line.isWithCounty())
                .isEqualTo(expected == Correction.IN_PROGRESS || expected == Correction.RETURNED);
        boolean isDecided = line.isToStart() || line.isInReview();
        // Fifteen days after it was sent, whatever the calendar of the quarter says.
        assertThat(Optional.ofNullable(line.decideBy()))
                .isEqualTo(isDecided ? Optional.of(LocalDate.of(2027, 2, 16)) : Optional.empty());
    }

    private static FilingBuilder copy() {
        return aFiling().of("Napa").fromRevision(2).at("2027-02-01T16:00:00Z");
    }

    @Test
    @DisplayName("shows how far the correction of its published filing is")
    void corrections() {
        correction(Correction.IN_PROGRESS, copy());
        correction(Correction.SUBMITTED, copy().submitted());
        correction(Correction.IN_REVIEW, copy().inReview());
        correction(Correction.RETURNED, copy().returned());
        correction(Correction.APPROVED, copy().approved());
    }

    @Test
    @DisplayName("shows that it has asked for a correction, which has no date")
    void asked() {
        aFiling().correctionAsked().into(portal);
        QueueLine line = yuba();
        assertThat(line.correction()).contains(Correction.ASKED);
        assertThat(line.isWithCounty()).isFalse();
        assertThat(line.decideBy()).isNull();
        aFiling().of("Napa").published().into(portal);
        assertThat(line(Staff.county("Napa")).correction()).isEmpty();
        aFiling().of("Kern").correctionAsked().into(portal);
        aFiling().of("Kern").fromRevision(2).withdrawn().into(portal);
        assertThat(line(Staff.county("Kern")).correction()).contains(Correction.ASKED);
    }

    private static FilingBuilder entered() {
        return aFiling()
                .step(SubmissionAction.START_ENTRY, Staff.REVIEWER, "It came on paper.")
                .step(SubmissionAction.START_ENTRY, Staff.OTHER_REVIEWER, "It came on paper.")
                .step(SubmissionAction.ENTER, Staff.OTHER_REVIEWER, null)
                .step(SubmissionAction.ENTER, Staff.OTHER_REVIEWER, null);
    }

    @Test
    @DisplayName("shows who at CDSS entered its filing, who does now, and who ever began")
    void entry() {
        Submission filing = entered().into(portal);
        portal.memory().add(new EntryPermission(filing, DUNN, EntryKind.PAPER, NOW));
        QueueLine line = yuba();
        assertThat(line.isEntered()).isTrue();
        assertThat(line.entry())
                .usingRecursiveComparison()
                .isEqualTo(
                        new StateEntry(
                                Set.of(FALK),
                                List.of("N. Falk"),
                                Set.of(DUNN),
                                Set.of(DUNN, FALK)));
        assertThat(line(Staff.county("Napa")).isEntered()).isFalse();
    }

    @Test
    @DisplayName("shows nothing of an entry that was withdrawn")
    void withdrawnEntry() {
        entered().withdrawn().into(portal);
        assertThat(yuba().entry()).isEqualTo(StateEntry.NONE);
    }

    private static Answers answers(String cell, long value) {
        return Answers.builder().figure(CellKey.parse(cell), Answer.of(value)).build();
    }

    @Test
    @DisplayName("counts what it explained, what changed and what the statewide rules flag")
    void counts() {
        for (String county : new String[] {"Los Angeles", "San Diego", "Orange"}) {
            aFiling().of(county).answered(answers("VC-08", 1)).submitted().into(portal);
        }
        Submission filing =
                aFiling()
                        .answered(answers("ID-03", 3))
                        .returned()
                        .answered(answers("VC-08", 400))
                        .submitted()
                        .into(portal);
        Finding finding = new Finding("Q-01", Effect.EXPLAIN, "ID-03", Map.of());
        portal.memory()
                .add(new SealedFinding(portal.bean(Revisions.class).current(filing), 1, finding));
        QueueLine line = yuba();
        assertThat(line.explained()).isEqualTo(1);
        assertThat(line.outlying()).isEqualTo(1);
        assertThat(line.changes()).isEqualTo(1);
        QueueLine napa = line(Staff.county("Napa"));
        assertThat(napa.explained() + napa.outlying() + napa.changes()).isZero();
        QueueLine turn = reader.turns(Staff.REVIEWER, Q3).get(57);
        assertThat(turn.explained() + turn.outlying() + turn.changes()).isZero();
    }
}
