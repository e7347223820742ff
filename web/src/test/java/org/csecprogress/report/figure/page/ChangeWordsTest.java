package org.csecprogress.report.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.finding.PublishedQuarter;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.ReportFindings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text about a change")
class ChangeWordsTest {
    private static final ReportingPeriod BEFORE = ReportingPeriod.of("2026Q1");
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q2");
    private static final Set<CountyCode> TWO = Set.of(new CountyCode("01"), new CountyCode("02"));
    private static final Set<CountyCode> OTHERS =
            Set.of(new CountyCode("01"), new CountyCode("03"));
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(NOW);

    private final ChangeWords words = new ChangeWords(Sentences.in(Language.EN));

    private static ReleaseRow row(ReportingPeriod period, String measure, int count, int of) {
        boolean part = of > 0;
        return new ReleaseRow(
                period,
                "STATE",
                measure,
                "TOTAL",
                "TOTAL",
                Optional.of(BigDecimal.valueOf(count)),
                Set.of(),
                part ? OptionalLong.of(count) : OptionalLong.empty(),
                part ? OptionalLong.of(of) : OptionalLong.empty(),
                2);
    }

    private static ReleaseRow withheld(ReportingPeriod period, String measure) {
        return new ReleaseRow(
                period,
                "STATE",
                measure,
                "TOTAL",
                "TOTAL",
                Optional.empty(),
                Set.of(Annotation.WITHHELD),
                OptionalLong.empty(),
                OptionalLong.empty(),
                2);
    }

    private static PublishedQuarter quarter(ReleaseRow row, Set<CountyCode> reporting) {
        var table =
                new ReleaseTable(
                        row.measure() + ".STATE.TOTAL.Q",
                        row.measure(),
                        "TOTAL",
                        new LocalText("A", "A"),
                        List.of(row));
        return new PublishedQuarter(row.period(), reporting, List.of(table));
    }

    private static ReportFinding finding(ReleaseRow from, ReleaseRow to, Set<CountyCode> then) {
        return ReportFindings.of(CATALOG, quarter(from, then), quarter(to, TWO)).get(0);
    }

    @Test
    @DisplayName("is a clear rise if a share rose by more than chance")
    void up() {
        ReportFinding found =
                finding(row(BEFORE, "ID-04", 500, 1000), row(NOW, "ID-04", 700, 1000), TWO);
        assertThat(words.of(found)).isEqualTo("A clear rise from 50% in the quarter before.");
        assertThat(ChangeWords.isTested(found)).isTrue();
    }

    @Test
    @DisplayName("is no clear change if it may be chance")
    void none() {
        ReportFinding found = finding(row(BEFORE, "VC-08", 100, 0), row(NOW, "VC-08", 104, 0), TWO);
        assertThat(words.of(found)).isEqualTo("No clear change from 100 in the quarter before.");
    }

    @Test
    @DisplayName("says only that the counties differ if they do")
    void counties() {
        ReportFinding found =
                finding(row(BEFORE, "ID-04", 500, 1000), row(NOW, "ID-04", 700, 1000), OTHERS);
        assertThat(words.of(found))
                .isEqualTo("Not compared with the quarter before: different counties reported.");
        assertThat(ChangeWords.isTested(found)).isFalse();
    }

    @Test
    @DisplayName("is only the difference if youth are counted once in each county")
    void unduplicated() {
        ReportFinding found =
                finding(row(BEFORE, "VC-06", 2000, 0), row(NOW, "VC-06", 1976, 0), TWO);
        assertThat(words.of(found)).isEqualTo("24 fewer than in the quarter before.");
    }

    @Test
    @DisplayName("discloses nothing about a withheld figure")
    void withheld() {
        ReportFinding found = finding(withheld(BEFORE, "VC-08"), row(NOW, "VC-08", 104, 0), TWO);
        assertThat(words.of(found))
                .isEqualTo("Not compared with the quarter before: a figure is withheld.");
    }

    @Test
    @DisplayName("rounds the exact share, not its floating-point value")
    void rounded() {
        assertThat(words.percent(57 / 200.0)).isEqualTo("29%");
        assertThat(words.percent(23 / 40.0)).isEqualTo("58%");
    }

    @Test
    @DisplayName("has an interval beside it if one is known")
    void interval() {
        assertThat(words.interval(row(NOW, "ID-04", 650, 1000), ReportFinding.Kind.SHARE))
                .isEqualTo("95% interval 62%\u00a0to\u00a068%.");
        assertThat(words.interval(row(NOW, "VC-08", 100, 0), ReportFinding.Kind.EVENTS))
                .isEqualTo("95% interval 81\u00a0to\u00a0122.");
        assertThat(words.interval(row(NOW, "VC-06", 100, 0), ReportFinding.Kind.DIFFERENCE))
                .isEmpty();
        assertThat(words.interval(withheld(NOW, "VC-08"), ReportFinding.Kind.EVENTS)).isEmpty();
    }
}
