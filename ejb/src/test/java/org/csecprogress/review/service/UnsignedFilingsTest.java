package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.Stage;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county's open filings")
class UnsignedFilingsTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final LocalDate OPENS = LocalDate.of(2026, 10, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final LocalDate ANSWER = LocalDate.of(2026, 12, 9);
    private static final LocalDate NEXT_DUE = LocalDate.of(2027, 2, 1);
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final UnsignedFilings filings = portal.bean(UnsignedFilings.class);

    private LocalDate due(LocalDate today) {
        return filings.nextDue(today).get(YUBA);
    }

    @Test
    @DisplayName("wait for the signatures of agencies that have not certified them")
    void unsigned() {
        aFiling().certified(Agency.CWS).into(portal);
        assertThat(filings.of(YUBA, Agency.PROB)).containsExactly(Q3);
        assertThat(filings.of(YUBA, Agency.CWS)).isEmpty();
        assertThat(filings.of(Staff.county("Napa"), Agency.PROB)).isEmpty();
    }

    @Test
    @DisplayName("are due next on the due date, from the opening of the quarter to that day")
    void begun() {
        assertThat(filings.nextDue(OPENS)).hasSize(58).containsEntry(YUBA, DUE);
        assertThat(due(OPENS.minusDays(1))).isNotEqualTo(DUE);
        assertThat(due(DUE)).isEqualTo(DUE);
        assertThat(due(DUE.plusDays(1))).isNull();
        aFiling().into(portal);
        assertThat(due(OPENS)).isEqualTo(DUE);
    }

    @Test
    @DisplayName("are due on the day of the answer once they were returned")
    void returned() {
        aFiling().returned().into(portal);
        aFiling().of("Napa").into(portal);
        assertThat(due(DUE)).isEqualTo(ANSWER);
        assertThat(due(ANSWER)).isEqualTo(ANSWER);
        assertThat(due(ANSWER.plusDays(1))).isNull();
        assertThat(filings.nextDue(DUE)).containsEntry(Staff.county("Napa"), DUE);
    }

    @Test
    @DisplayName("are not due while CDSS has them, nor the copies that correct published ones")
    void sent() {
        aFiling().submitted().into(portal);
        aFiling().of("Napa").published().into(portal);
        aFiling().of("Napa").fromRevision(2).into(portal);
        assertThat(filings.nextDue(DUE)).hasSize(56).doesNotContainKeys(YUBA, Staff.county("Napa"));
    }

    @Test
    @DisplayName("are due like new ones after they were withdrawn")
    void withdrawn() {
        aFiling().returned().withdrawn().into(portal);
        assertThat(due(DUE)).isEqualTo(DUE);
    }

    @Test
    @DisplayName("are due on the county's own day if it was extended")
    void extended() {
        LocalDate until = LocalDate.of(2026, 11, 10);
        Extension extension = new Extension(YUBA, Q3, until, "Why", Staff.preparer(YUBA), NOW);
        portal.memory().add(extension);
        extension.grant(until, "", Staff.REVIEWER, NOW);
        assertThat(due(DUE.plusDays(1))).isEqualTo(until);
        assertThat(filings.nextDue(DUE.plusDays(1))).containsOnlyKeys(YUBA);
    }

    private LocalDate dueInJanuary(String answer) {
        aFiling().returned().into(portal);
        FilingStages stages = portal.bean(FilingStages.class);
        for (Stage stage :
                List.of(Stage.ANSWER, Stage.SECOND_DECISION, Stage.FREEZE, Stage.RELEASE)) {
            stages.set(Staff.REVIEWER, Q3, stage, LocalDate.parse(answer), NOW);
        }
        return due(LocalDate.of(2027, 1, 4));
    }

    @Test
    @DisplayName("are due on the earliest of the days of their quarters, an older one's")
    void olderFirst() {
        assertThat(dueInJanuary("2027-01-20")).isEqualTo(LocalDate.of(2027, 1, 20));
    }

    @Test
    @DisplayName("are due on the earliest of the days of their quarters, or a newer one's")
    void newerFirst() {
        assertThat(dueInJanuary("2027-02-10")).isEqualTo(NEXT_DUE);
    }
}
