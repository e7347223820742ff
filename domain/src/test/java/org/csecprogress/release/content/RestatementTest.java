package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A restatement")
class RestatementTest {
    private static final ReleaseNumber FIRST = new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1);

    @Test
    @DisplayName("has the changed rows with their earlier values")
    void changes() {
        ReleaseTable old = table(shown("19", 40), withheld("20"), shown("21", 12));
        ReleaseTable now = table(shown("19", 55), shown("20", 11), shown("21", 12));
        Restatement restated = Restatement.of(FIRST, said(old), said(now));
        assertThat(restated.changes())
                .extracting(
                        c -> c.is().geography(),
                        c -> c.was().map(ReleaseRow::valueText).orElse(""),
                        c -> c.is().valueText())
                .containsExactly(tuple("19", "40", "55"), tuple("20", "*", "11"));
        assertThat(restated.of(now, now.rows().get(2))).isEmpty();
        assertThat(restated.of(now, now.rows().get(0))).isPresent();
    }

    @Test
    @DisplayName("includes a new row, and a share whose denominator changed")
    void newRows() {
        ReleaseTable old = table(share(40, 100));
        ReleaseTable now = table(share(40, 99), shown("20", 30));
        Restatement restated = Restatement.of(FIRST, said(old), said(now));
        assertThat(restated.changes()).hasSize(2);
        assertThat(restated.changes().get(1).was()).isEmpty();
    }

    @Test
    @DisplayName("names each milestone with a changed status or date")
    void milestones() {
        LocalDate day = LocalDate.of(2026, 5, 3);
        List<MilestoneStanding> old =
                List.of(milestone("PM-01", "DRAFTED", null), milestone("PM-02", "DRAFTED", null));
        List<MilestoneStanding> now =
                List.of(
                        milestone("PM-01", "DRAFTED", null),
                        milestone("PM-02", "DRAFTED", day),
                        milestone("PM-03", "ADOPTED", day));
        Restatement restated =
                Restatement.of(
                        FIRST,
                        new Restatement.Said(List.of(), old),
                        new Restatement.Said(List.of(), now));
        assertThat(restated.milestones())
                .extracting(c -> c.is().milestone(), c -> c.was().isPresent())
                .containsExactly(tuple("PM-02", true), tuple("PM-03", false));
    }

    private static MilestoneStanding milestone(String code, String status, LocalDate due) {
        return new MilestoneStanding(
                new CountyCode("19"), code, status, due, true, null, false, 0, false, null);
    }

    private static Restatement.Said said(ReleaseTable table) {
        return new Restatement.Said(List.of(table), List.of());
    }

    private static ReleaseTable table(ReleaseRow... rows) {
        return new ReleaseTable(
                "ID-04.COUNTY.TOTAL.Q",
                "ID-04",
                "TOTAL",
                new LocalText("Youth", "Jóvenes"),
                List.of(rows));
    }

    private static ReleaseRow shown(String county, long value) {
        return row(county, Optional.of(BigDecimal.valueOf(value)), Set.of(), OptionalLong.empty());
    }

    private static ReleaseRow share(long value, long whole) {
        return row("19", Optional.of(BigDecimal.valueOf(value)), Set.of(), OptionalLong.of(whole));
    }

    private static ReleaseRow withheld(String county) {
        return row(county, Optional.empty(), Set.of(Annotation.WITHHELD), OptionalLong.empty());
    }

    private static ReleaseRow row(
            String county,
            Optional<BigDecimal> value,
            Set<Annotation> annotations,
            OptionalLong whole) {
        return new ReleaseRow(
                FIRST.period(),
                county,
                "ID-04",
                "TOTAL",
                "TOTAL",
                value,
                annotations,
                whole.isPresent() ? OptionalLong.of(value.orElseThrow().longValue()) : whole,
                whole,
                1);
    }
}
