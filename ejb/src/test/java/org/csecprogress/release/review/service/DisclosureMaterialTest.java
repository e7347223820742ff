package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.review.WithheldCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The officer's list of withheld figures")
class DisclosureMaterialTest {
    private static final String TABLE = "ID-01.COUNTY.TOTAL.FY";

    private static ReleaseRow row(String county, Set<Annotation> why) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                county,
                "ID-01",
                "TOTAL",
                "TOTAL",
                Optional.empty(),
                why,
                OptionalLong.empty(),
                OptionalLong.empty(),
                1);
    }

    @Test
    @DisplayName("has no figure of an incomplete year, which only the plan withholds")
    void yearWithGap() {
        ReleaseRow gap = row("08", Set.of(Annotation.NO_DATA, Annotation.INCOMPLETE));
        ReleaseRow small = row("02", Set.of(Annotation.WITHHELD));
        var table =
                new ReleaseTable(
                        TABLE, "ID-01", "TOTAL", new LocalText("T", "T"), List.of(gap, small));
        Map<String, Map<Integer, Reason>> planned =
                Map.of(TABLE, Map.of(1, Reason.SMALL, 2, Reason.SMALL));
        assertThat(DisclosureMaterial.cells(List.of(table), planned))
                .extracting(WithheldCell::row)
                .containsExactly(small);
    }
}
