package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.review.service.Overview.CountyState;
import org.csecprogress.review.service.Overview.Quarter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The overview of all counties")
class OverviewServiceTest {
    /** The day after 2026Q3 is due. */
    private static final Instant AFTER = Instant.parse("2026-10-31T16:00:00Z");

    private static final Instant ON_THE_DAY = Instant.parse("2026-10-31T02:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode NAPA = Staff.county("Napa");

    private final InMemoryPortal portal = new InMemoryPortal(AFTER);
    private final OverviewService overviews = portal.bean(OverviewService.class);

    private Overview overview() {
        return overviews.of(Staff.REVIEWER, Q3);
    }

    private CountyState state(CountyCode county) {
        return overview().counties().stream()
                .filter(each -> each.line().county().code().equals(county))
                .findFirst()
                .orElseThrow();
    }

    private Quarter quarter(String period) {
        return overview().quarters().stream()
                .filter(each -> each.period().equals(ReportingPeriod.of(period)))
                .findFirst()
                .orElseThrow();
    }

    private static FilingBuilder filed(String quarter, String day) {
        return aFiling().in(quarter).at(day + "T16:00:00Z").submitted();
    }

    @Test
    @DisplayName("has the 58 counties by name, and the quarter with the seven before it")
    void shape() {
        assertThat(overview().counties())
                .hasSize(58)
                .extracting(each -> each.line().county().name())
                .isSorted();
        assertThat(overview().quarters())
                .extracting(each -> each.period().toString())
                .containsExactly(
                        "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2",
                        "2026Q3");
        assertThat(overview().quarters())
                .allMatch(each -> each.filed() + each.late() + each.approved() == 0);
    }

    @Test
    @DisplayName("leaves out a quarter that is not open yet")
    void notOpen() {
        portal.at(Instant.parse("2026-10-01T06:00:00Z"));
        assertThat(overview().quarters()).hasSize(7);
        portal.at(Instant.parse("2026-10-01T07:00:00Z"));
        assertThat(overview().quarters()).hasSize(8);
        assertThat(overviews.of(Staff.REVIEWER, Q3.plus(4)).quarters())
                .extracting(each -> each.period().toString())
                .containsExactly("2025Q4", "2026Q1", "2026Q2", "2026Q3");
    }

    @Test
    @DisplayName("has no quarter before the first one is open")
    void none() {
        ReportingPeriod first = ReportingPeriod.of("2018Q1");
        assertThat(overviews.of(Staff.REVIEWER, first).quarters()).hasSize(1);
        portal.at(Instant.parse("2018-02-01T16:00:00Z"));
        assertThat(overviews.of(Staff.REVIEWER, first).quarters()).isEmpty();
    }

    @Test
    @DisplayName("counts of each quarter who filed, who filed late and who is approved")
    void quarters() {
        filed("2026Q3", "2026-10-05").into(portal);
        aFiling().of(NAPA).at("2026-10-31T12:00:00Z").approved().into(portal);
        aFiling().of("Kern").at("2026-10-05T12:00:00Z").withdrawn().into(portal);
        filed("2026Q2", "2026-07-31").into(portal);
        filed("2024Q3", "2024-10-05").into(portal);
        assertThat(quarter("2026Q3")).isEqualTo(new Quarter(Q3, 2, 1, 1));
        assertThat(quarter("2026Q3").inTime()).isEqualTo(1);
        assertThat(quarter("2026Q2")).isEqualTo(new Quarter(Q3.minus(1), 1, 1, 0));
        assertThat(quarter("2024Q4").filed()).isZero();
    }

    @Test
    @DisplayName("counts a filing by its first submission, whatever was sent again")
    void first() {
        aFiling()
                .at("2026-10-05T16:00:00Z")
                .returned()
                .at("2026-10-31T12:00:00Z")
                .submitted()
                .into(portal);
        assertThat(quarter("2026Q3")).isEqualTo(new Quarter(Q3, 1, 0, 0));
        assertThat(state(YUBA).line().isLate()).isFalse();
    }

    @Test
    @DisplayName("counts how often a county filed late or not at all, once it was due")
    void lateOrMissing() {
        for (String each :
                new String[] {"2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1"}) {
            filed(each, "2024-10-05").into(portal);
        }
        filed("2026Q2", "2026-07-31").into(portal);
        assertThat(state(YUBA).lateOrMissing()).isEqualTo(2);
        portal.at(ON_THE_DAY);
        assertThat(state(YUBA).lateOrMissing()).isEqualTo(1);
        assertThat(state(NAPA).lateOrMissing()).isEqualTo(7);
    }

    @Test
    @DisplayName("judges by the county's own due date if it was extended")
    void extended() {
        LocalDate until = LocalDate.of(2026, 11, 10);
        Extension extension = new Extension(YUBA, Q3, until, "Why", Staff.preparer(YUBA), AFTER);
        portal.memory().add(extension);
        extension.grant(until, "", Staff.REVIEWER, AFTER);
        assertThat(state(YUBA).lateOrMissing()).isEqualTo(7);
        assertThat(state(NAPA).lateOrMissing()).isEqualTo(8);
        filed("2026Q3", "2026-11-09").into(portal);
        assertThat(quarter("2026Q3")).isEqualTo(new Quarter(Q3, 1, 0, 0));
    }

    @Test
    @DisplayName("counts the figures with an answer, be it a reason, of the fuller submission")
    void answered() {
        Answers two =
                Answers.builder()
                        .figure(CellKey.parse("ID-03"), Answer.of(4))
                        .figure(CellKey.parse("ID-04"), Answer.absent(AbsentReason.NA_PENDING))
                        .build();
        Answers one = Answers.builder().figure(CellKey.parse("ID-03"), Answer.of(4)).build();
        aFiling().answered(two).published().into(portal);
        aFiling().fromRevision(2).answered(one).into(portal);
        aFiling().of(NAPA).answered(CompleteAnswers.of(Q3)).into(portal);
        int asked = SharedCatalog.catalogs().forPeriod(Q3).allCells().size();
        assertThat(state(YUBA).answered()).isEqualTo(2);
        assertThat(state(YUBA).asked()).isEqualTo(asked);
        assertThat(state(NAPA).answered()).isLessThan(asked).isGreaterThan(800);
        assertThat(state(NAPA).percent()).isBetween(90, 99);
        assertThat(state(Staff.county("Kern")).answered()).isZero();
    }

    private void due(CountyCode county, String milestone, String day) {
        portal.memory()
                .add(
                        new MilestoneDueDate(
                                county, milestone, LocalDate.parse(day), Staff.REVIEWER, AFTER));
    }

    @Test
    @DisplayName("counts the milestones that are overdue today")
    void milestones() {
        int always = state(NAPA).milestones();
        due(YUBA, "PM-13", "2026-10-30");
        due(YUBA, "PM-14", "2026-10-31");
        assertThat(state(YUBA).milestones()).isEqualTo(always + 1);
        assertThat(state(NAPA).milestones()).isEqualTo(always);
        LocalDate done = LocalDate.of(2026, 9, 1);
        MilestoneAnswer answer =
                new MilestoneAnswer("PM-13", null, "IMPLEMENTED", done, "link", "");
        aFiling().answered(Answers.builder().milestone(answer).build()).submitted().into(portal);
        assertThat(state(YUBA).milestones()).isEqualTo(always);
    }

    @Test
    @DisplayName("says whether a county has filed, is approved and needs help")
    void states() {
        aFiling().of("Kern").into(portal);
        aFiling().returned().into(portal);
        aFiling().of(NAPA).approved().into(portal);
        aFiling()
                .of("Inyo")
                .published()
                .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null)
                .into(portal);
        CountyState kern = state(Staff.county("Kern"));
        assertThat(kern.isFiled()).isFalse();
        assertThat(kern.needsHelp()).isTrue();
        assertThat(state(YUBA).isFiled()).isTrue();
        assertThat(state(YUBA).isApproved()).isFalse();
        assertThat(state(NAPA).isApproved()).isTrue();
        CountyState inyo = state(Staff.county("Inyo"));
        assertThat(inyo.line().status()).isEqualTo(FilingStatus.PUBLISHED);
        assertThat(inyo.isApproved()).isTrue();
        assertThat(quarter("2026Q3").approved()).isEqualTo(2);
    }

    private static CountyState state(QueueLine line, int milestones, int lateOrMissing) {
        return new CountyState(line, 0, 0, milestones, lateOrMissing);
    }

    @Test
    @DisplayName("sends help to a county that is overdue, or has three milestones or two quarters")
    void help() {
        QueueLine overdue = state(NAPA).line();
        portal.at(ON_THE_DAY);
        QueueLine line = state(NAPA).line();
        assertThat(state(overdue, 0, 0).needsHelp()).isTrue();
        assertThat(state(line, 2, 1).needsHelp()).isFalse();
        assertThat(state(line, 3, 0).needsHelp()).isTrue();
        assertThat(state(line, 0, 2).needsHelp()).isTrue();
        assertThat(state(line, 0, 0).percent()).isZero();
        assertThat(new CountyState(line, 199, 200, 0, 0).percent()).isEqualTo(99);
        assertThat(new CountyState(line, 200, 200, 0, 0).percent()).isEqualTo(100);
    }
}
