package org.csecprogress.report.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ReportFinding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text about a figure")
class ChangeWordsTest {
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q2");

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
