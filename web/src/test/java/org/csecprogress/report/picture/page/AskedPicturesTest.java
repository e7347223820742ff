package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The axis of a measure that a reader chose")
class AskedPicturesTest {
    private static ReleaseRow row(Optional<BigDecimal> value, Set<Annotation> annotations) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                "STATE",
                "VC-08",
                TableId.TOTAL,
                TableId.TOTAL,
                value,
                annotations,
                OptionalLong.empty(),
                OptionalLong.empty(),
                58);
    }

    private static ReleaseRow shown(String value) {
        return row(Optional.of(new BigDecimal(value)), Set.of());
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "20, 20", "21, 40", "41, 80", "423, 800", "30937, 40000", "12.5, 20"})
    @DisplayName("ends at the next round number above what is public")
    void round(String largest, int end) {
        assertThat(AskedPictures.top(Stream.of(shown(largest), shown("0")))).isEqualTo(end);
    }

    @Test
    @DisplayName("does not depend on what is withheld")
    void withheld() {
        ReleaseRow star = row(Optional.empty(), Set.of(Annotation.WITHHELD));
        assertThat(AskedPictures.top(Stream.of(star, shown("12")))).isEqualTo(20);
        assertThat(AskedPictures.top(Stream.of(star))).isEqualTo(20);
    }
}
