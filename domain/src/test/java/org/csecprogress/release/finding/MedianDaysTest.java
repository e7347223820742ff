package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The median days")
class MedianDaysTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Dimension STAYS = CATALOG.dimension("STAY_LENGTH");

    /** Returns bands up to 30, 90, 180 days, longer and unknown; a negative one is withheld. */
    private static ReleaseTable table(long... counts) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : STAYS.publicGroups().subList(0, counts.length)) {
            long count = counts[rows.size()];
            rows.add(
                    new ReleaseRow(
                            ReportingPeriod.of("2026Q2"),
                            "STATE",
                            "PL-07",
                            STAYS.code(),
                            group.code(),
                            count < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count)),
                            count < 0 ? Set.of(Annotation.WITHHELD) : Set.of(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            58));
        }
        return new ReleaseTable(
                "PL-07.STATE.STAY_LENGTH.Q",
                "PL-07",
                STAYS.code(),
                CATALOG.measure("PL-07").name(),
                rows);
    }

    @Test
    @DisplayName("are interpolated in the public band that holds the middle")
    void interpolated() {
        // Half of 40 is 20: 12 are below, and 8 of 16 reach half into the days 31 to 90.
        assertThat(MedianDays.of(STAYS, table(12, 16, 12, 0, 90)).value().orElseThrow())
                .isCloseTo(61, within(1e-9));
        assertThat(MedianDays.of(STAYS, table(40, 0, 0, 0, 0)).value().orElseThrow())
                .isCloseTo(15.5, within(1e-9));
    }

    @Test
    @DisplayName("are not shown with a withheld or missing band, in the open one, or for a few")
    void silent() {
        assertThat(MedianDays.of(STAYS, table(12, 16, -1, 0, 0)).reason())
                .contains(Reason.WITHHELD);
        assertThat(MedianDays.of(STAYS, table(12, 16)).reason()).contains(Reason.NO_DATA);
        assertThat(MedianDays.of(STAYS, table(0, 0, 11, 40, 0)).reason())
                .contains(Reason.OPEN_ENDED);
        assertThat(MedianDays.of(STAYS, table(0, 0, 0, 0, 90)).reason()).contains(Reason.TOO_FEW);
    }
}
