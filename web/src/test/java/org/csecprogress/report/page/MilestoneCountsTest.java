package org.csecprogress.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rows of milestones")
class MilestoneCountsTest {
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q2"));
    private static final String FIRST = CATALOG.milestones().get(0).code();
    private static final LocalDate EARLIER = LocalDate.of(2026, 3, 31);

    private static MilestoneStanding of(
            String county, String status, boolean done, int daysLate, boolean overdue) {
        return new MilestoneStanding(
                new CountyCode(county),
                FIRST,
                status,
                null,
                true,
                null,
                done,
                daysLate,
                overdue,
                null);
    }

    private static List<MilestoneCounts.Row> rows(MilestoneStanding... standings) {
        return new MilestoneCounts(CATALOG, List.of(standings), Sentences.in(Language.EN)).all();
    }

    @Test
    @DisplayName("count each county once: on time, late, past due, not yet due, or not bound")
    void counted() {
        MilestoneCounts.Row row =
                rows(
                                of("01", "IMPLEMENTED", true, 0, false),
                                of("02", "IMPLEMENTED", true, 0, false),
                                of("03", "IMPLEMENTED", true, 4, false),
                                of("04", "DRAFTED", false, 0, true),
                                of("05", "NOT_STARTED", false, 0, false),
                                of("06", "NOT_APPLICABLE", false, 0, false))
                        .get(0);
        assertThat(row.onTime()).isEqualTo(2);
        assertThat(row.late()).isEqualTo(1);
        assertThat(row.pastDue()).isEqualTo(1);
        assertThat(row.notDue()).isEqualTo(1);
        assertThat(row.notApplicable()).isEqualTo(1);
        assertThat(row.missing()).isEqualTo(52);
    }

    @Test
    @DisplayName("count one that repeats and is due again as past due alone")
    void again() {
        MilestoneCounts.Row row = rows(of("01", "IMPLEMENTED", true, 3, true)).get(0);
        assertThat(row.pastDue()).isEqualTo(1);
        assertThat(row.onTime() + row.late() + row.notDue()).isZero();
    }

    @Test
    @DisplayName("don't count what a county last said before")
    void earlier() {
        MilestoneCounts.Row row =
                rows(of("01", "IMPLEMENTED", true, 0, false).asOf(EARLIER)).get(0);
        assertThat(row.onTime()).isZero();
        assertThat(row.missing()).isEqualTo(58);
    }

    @Test
    @DisplayName("are all milestones in the catalogue’s order, numbered from 1")
    void order() {
        assertThat(rows())
                .hasSameSizeAs(CATALOG.milestones())
                .extracting(MilestoneCounts.Row::number)
                .startsWith(1, 2, 3);
    }
}
