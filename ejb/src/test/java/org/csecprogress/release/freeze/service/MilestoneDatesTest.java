package org.csecprogress.release.freeze.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.Marks;
import org.csecprogress.release.content.MilestoneStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The public standing of a milestone")
class MilestoneDatesTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final Catalog catalog = Catalogs.builtIn().latest();
    private final Map<CountyCode, Marks> marks = new HashMap<>();
    private final List<MilestoneAnswer> answers = new ArrayList<>();
    private final List<MilestoneAnswer> earlier = new ArrayList<>();

    @Test
    @DisplayName("of two agencies is that of the one that is behind")
    void lessFar() {
        add("PM-06", Agency.CWS, "IMPLEMENTED", LocalDate.of(2017, 1, 1));
        add("PM-06", Agency.PROB, "DRAFTED", null);
        assertThat(standing("PM-06").status()).isEqualTo("DRAFTED");
        assertThat(standing("PM-06").overdue()).isTrue();
    }

    @Test
    @DisplayName("is done only by the status that the catalogue names")
    void adopted() {
        for (Agency agency : Agency.values()) {
            add("PM-06", agency, "ADOPTED", LocalDate.of(2017, 1, 1));
        }
        add("PM-01", null, "ADOPTED", LocalDate.of(2017, 1, 1));
        assertThat(standing("PM-06").done()).isFalse();
        assertThat(standing("PM-06").overdue()).isTrue();
        assertThat(standing("PM-01").done()).isTrue();
    }

    @Test
    @DisplayName("with a date to be confirmed is never overdue")
    void toConfirm() {
        add("PM-12", Agency.CWS, "NOT_STARTED", null);
        assertThat(standing("PM-12").due()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(standing("PM-12").dueConfirmed()).isFalse();
        assertThat(standing("PM-12").overdue()).isFalse();
    }

    @Test
    @DisplayName("that recurs is overdue if the last time is longer ago than the recurrence")
    void recurs() {
        add("PM-03", null, "IMPLEMENTED", LAST_DAY.minusMonths(3).minusDays(1));
        assertThat(standing("PM-03").overdue()).isTrue();
    }

    @Test
    @DisplayName("that recurs is not overdue after a meeting in time")
    void recursInTime() {
        add("PM-03", null, "IMPLEMENTED", LAST_DAY.minusMonths(2));
        assertThat(standing("PM-03").overdue()).isFalse();
    }

    @Test
    @DisplayName("is not started if the county reported without it")
    void silent() {
        assertThat(standing("PM-11").status()).isEqualTo("NOT_STARTED");
        assertThat(standing("PM-11").overdue()).isFalse();
    }

    @Test
    @DisplayName("with a date set by CDSS for the county is due on that date, and overdue after")
    void setByState() {
        marks.put(YUBA, new Marks(Map.of("PM-05", LAST_DAY.minusDays(1)), List.of()));
        add("PM-05", null, "DRAFTED", null);
        assertThat(standing("PM-05").due()).isEqualTo(LAST_DAY.minusDays(1));
        assertThat(standing("PM-05").overdue()).isTrue();
    }

    @Test
    @DisplayName("is overdue if the last day was its due date, but not if the day after is")
    void onTheDay() {
        add("PM-05", null, "DRAFTED", null);
        marks.put(YUBA, new Marks(Map.of("PM-05", LAST_DAY), List.of()));
        assertThat(standing("PM-05").overdue()).isTrue();
        marks.put(YUBA, new Marks(Map.of("PM-05", LAST_DAY.plusDays(1)), List.of()));
        assertThat(standing("PM-05").overdue()).isFalse();
    }

    @Test
    @DisplayName("ignores what happened after the last day")
    void afterwards() {
        marks.put(YUBA, new Marks(Map.of("PM-05", LAST_DAY.minusDays(9)), List.of()));
        add("PM-05", null, "IMPLEMENTED", LAST_DAY.plusDays(1));
        assertThat(standing("PM-05").status()).isEqualTo("IN_PROGRESS");
        assertThat(standing("PM-05").actual()).isNull();
        assertThat(standing("PM-05").overdue()).isTrue();
        earlier.add(new MilestoneAnswer("PM-05", null, "ADOPTED", LAST_DAY.plusDays(1), "", ""));
        earlier.add(new MilestoneAnswer("PM-05", null, "DRAFTED", null, "", ""));
        earlier.add(new MilestoneAnswer("PM-05", null, "NOT_STARTED", null, "", ""));
        assertThat(standing("PM-05").status()).isEqualTo("DRAFTED");
    }

    @Test
    @DisplayName("ignores what CDSS approved after the last day, in California")
    void approvedAfterwards() {
        add("PM-10", Agency.CWS, "IMPLEMENTED", LAST_DAY, "document:7");
        add("PM-10", Agency.PROB, "IMPLEMENTED", LAST_DAY, "document:7");
        approve(
                approval(Agency.CWS, "document:7"),
                approval(Agency.PROB, "document:7", "2026-07-01T06:59:59Z"));
        assertThat(standing("PM-11").done()).isTrue();
        approve(
                approval(Agency.CWS, "document:7"),
                approval(Agency.PROB, "document:7", "2026-07-01T07:00:00Z"));
        assertThat(standing("PM-11").done()).isFalse();
    }

    @Test
    @DisplayName("that recurs is not past due because of a meeting that was replaced by the next")
    void recursAfterwards() {
        add("PM-03", null, "IMPLEMENTED", LAST_DAY.plusDays(12));
        earlier.add(
                new MilestoneAnswer("PM-03", null, "IMPLEMENTED", LAST_DAY.minusDays(130), "", ""));
        assertThat(standing("PM-03").status()).isEqualTo("IMPLEMENTED");
        assertThat(standing("PM-03").due()).isNull();
        assertThat(standing("PM-03").overdue()).isFalse();
    }

    @Test
    @DisplayName("stays recorded if the evidence was replaced after the last day")
    void evidenceAfterwards() {
        for (Agency agency : Agency.values()) {
            add("PM-10", agency, "IMPLEMENTED", LAST_DAY.plusDays(10), "document:9");
            earlier.add(
                    new MilestoneAnswer(
                            "PM-10", agency, "IMPLEMENTED", LAST_DAY, "document:7", ""));
        }
        approve(approval(Agency.CWS, "document:7"), approval(Agency.PROB, "document:7"));
        assertThat(standing("PM-11").done()).isTrue();
    }

    @Test
    @DisplayName("says by how many days it was late")
    void late() {
        marks.put(YUBA, new Marks(Map.of("PM-05", LAST_DAY.minusDays(9)), List.of()));
        add("PM-05", null, "IMPLEMENTED", LAST_DAY.minusDays(2));
        assertThat(standing("PM-05").daysLate()).isEqualTo(7);
        assertThat(standing("PM-05").overdue()).isFalse();
        assertThat(standing("PM-05").due()).isEqualTo(LAST_DAY.minusDays(9));
    }

    @Test
    @DisplayName("that CDSS records is reached once it approved the evidence of both agencies")
    void recorded() {
        add("PM-10", Agency.CWS, "IMPLEMENTED", LAST_DAY, "document:7");
        add("PM-10", Agency.PROB, "IMPLEMENTED", LAST_DAY, "https://yuba.example/p.pdf");
        approve(approval(Agency.CWS, "document:7"));
        assertThat(standing("PM-11").status()).isEqualTo("NOT_STARTED");
        approve(
                approval(Agency.CWS, "document:7"),
                approval(Agency.PROB, "https://yuba.example/p.pdf"));
        assertThat(standing("PM-11").status()).isEqualTo("IMPLEMENTED");
        assertThat(standing("PM-11").actual()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    @DisplayName("that CDSS records is not reached by evidence that it did not see")
    void otherEvidence() {
        add("PM-10", Agency.CWS, "IMPLEMENTED", LAST_DAY, "document:8");
        add("PM-10", Agency.PROB, "IMPLEMENTED", LAST_DAY, "document:8");
        approve(approval(Agency.CWS, "document:7"), approval(Agency.PROB, "document:8"));
        assertThat(standing("PM-11").status()).isEqualTo("NOT_STARTED");
    }

    private void approve(Approval... approvals) {
        marks.put(YUBA, new Marks(Map.of(), List.of(approvals)));
    }

    private static Approval approval(Agency agency, String evidence) {
        return approval(agency, evidence, "2026-06-02T05:00:00Z");
    }

    private static Approval approval(Agency agency, String evidence, String at) {
        return new Approval(
                YUBA, "PM-10", agency, new Evidence(evidence), "R. Viewer", Instant.parse(at));
    }

    private void add(String milestone, Agency agency, String status, LocalDate actual) {
        add(milestone, agency, status, actual, "");
    }

    private void add(
            String milestone, Agency agency, String status, LocalDate actual, String evidence) {
        answers.add(new MilestoneAnswer(milestone, agency, status, actual, evidence, ""));
    }

    private MilestoneStanding standing(String milestone) {
        MilestoneDates dates = new MilestoneDates(catalog, LAST_DAY, marks);
        answers.forEach(answer -> dates.add(YUBA, answer));
        earlier.forEach(answer -> dates.addEarlier(YUBA, answer));
        return dates.standings(List.of(YUBA)).stream()
                .filter(s -> s.milestone().equals(milestone))
                .findFirst()
                .orElseThrow();
    }
}
