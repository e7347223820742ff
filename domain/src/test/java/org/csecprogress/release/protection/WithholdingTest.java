package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of withheld figures")
class WithholdingTest {
    private static final ReleaseRow MARK = row(Optional.empty(), Annotation.WITHHELD);

    private static ReleaseRow row(Optional<BigDecimal> value, Annotation... annotations) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                "STATE",
                "ID-01",
                "TOTAL",
                "TOTAL",
                value,
                Set.of(annotations),
                OptionalLong.empty(),
                OptionalLong.empty(),
                58);
    }

    private static ReleaseRow shown(long value) {
        return row(Optional.of(BigDecimal.valueOf(value)));
    }

    @Test
    @DisplayName("are those of the marks, by the reason for the row in that place")
    void reasons() {
        List<ReleaseRow> rows = List.of(shown(40), MARK, MARK, MARK, MARK);
        Map<Integer, Reason> reasons =
                Map.of(1, Reason.SMALL, 2, Reason.SMALL, 3, Reason.COMPANION, 5, Reason.PROTECTS);
        // A shown figure is shown, whatever the plan says; a mark without a reason protects.
        assertThat(Withholding.of(rows, reasons)).isEqualTo(new Withholding(0, 0, 1, 1, 1, 2));
    }

    @Test
    @DisplayName("stand beside those of figures that are missing, zero or shown")
    void others() {
        List<ReleaseRow> rows =
                List.of(row(Optional.empty(), Annotation.NO_DATA), shown(0), shown(0), shown(11));
        assertThat(Withholding.of(rows, Map.of())).isEqualTo(new Withholding(1, 2, 1, 0, 0, 0));
        assertThat(Withholding.of(List.of(), Map.of())).isEqualTo(Withholding.NONE);
    }

    @Test
    @DisplayName("add up one by one")
    void plus() {
        Withholding one = new Withholding(1, 2, 3, 4, 5, 6);
        assertThat(one.plus(new Withholding(10, 20, 30, 40, 50, 60)))
                .isEqualTo(new Withholding(11, 22, 33, 44, 55, 66));
        assertThat(one.withheld()).isEqualTo(4 + 5 + 6);
        assertThat(one.nonZero()).isEqualTo(3 + 4 + 5 + 6);
        assertThat(one.cells()).isEqualTo(1 + 2 + 3 + 4 + 5 + 6);
    }

    @Test
    @DisplayName("give the shown of every hundred that are not zero, rounded")
    void percent() {
        assertThat(new Withholding(9, 9, 2, 1, 0, 0).shownPercent()).isEqualTo(67);
        assertThat(new Withholding(9, 9, 1, 1, 1, 0).shownPercent()).isEqualTo(33);
        assertThat(new Withholding(9, 9, 0, 0, 0, 0).shownPercent()).isZero();
    }
}
