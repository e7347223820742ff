package org.csecprogress.release.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;

/** A release of a few tables, with a cell of each kind. */
final class SmallRelease {
    static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q2");

    private static final Catalog CATALOG = Catalogs.builtIn().version(2);

    private SmallRelease() {}

    static FileContent content(int revision) {
        return content(new ReleaseNumber(PERIOD, revision), tables());
    }

    static FileContent content(ReleaseNumber number, List<ReleaseTable> tables) {
        return new FileContent(
                number,
                Instant.parse("2026-12-01T17:00:00Z"),
                "0f".repeat(32),
                tables,
                List.of(milestone()),
                List.of(new CountyMethod(new CountyCode("01"), "ID-10.TOOL", "CSE_IT")),
                List.of(new PublicText(new CountyCode("01"), "NAR.DATA", "=1+1, \"late\"")),
                new FileContent.Names(CATALOG, Counties.builtIn(), Populations.builtIn()),
                true);
    }

    static List<ReleaseTable> tables() {
        return List.of(
                table("VC-08.STATE.TOTAL.Q", row("STATE", "TOTAL", "TOTAL", "320", 320, 8_900_000)),
                table(
                        "VC-08.STATE.SEX.Q",
                        row("STATE", "SEX", "F", "281", 281, 4_300_000),
                        withheld("STATE", "SEX", "M"),
                        withheld("STATE", "SEX", "SEX_OTHER")),
                table("VC-08.REGION.TOTAL.FY", row("R03", "TOTAL", "TOTAL", "0", 0, 1_400_000)),
                table(
                        "VC-08.COUNTY.TOTAL.FY",
                        row("01", "TOTAL", "TOTAL", "15", 15, 341_692, Annotation.UNSTABLE),
                        silent("08", Annotation.NO_DATA, Annotation.INCOMPLETE),
                        withheld("58", "TOTAL", "TOTAL")));
    }

    static ReleaseTable table(String id, ReleaseRow... rows) {
        String measure = rows[0].measure();
        return new ReleaseTable(
                id, measure, rows[0].dimension(), CATALOG.measure(measure).name(), List.of(rows));
    }

    private static ReleaseRow row(
            String place,
            String dimension,
            String category,
            String value,
            long numerator,
            long denominator,
            Annotation... notes) {
        return new ReleaseRow(
                PERIOD,
                place,
                "VC-08",
                dimension,
                category,
                Optional.of(new BigDecimal(value)),
                Set.of(notes),
                OptionalLong.of(numerator),
                OptionalLong.of(denominator),
                57);
    }

    private static ReleaseRow withheld(String place, String dimension, String category) {
        return none(place, dimension, category, Annotation.WITHHELD);
    }

    private static ReleaseRow silent(String place, Annotation... notes) {
        return none(place, "TOTAL", "TOTAL", notes);
    }

    private static ReleaseRow none(
            String place, String dimension, String category, Annotation... notes) {
        return new ReleaseRow(
                PERIOD,
                place,
                "VC-08",
                dimension,
                category,
                Optional.empty(),
                Set.of(notes),
                OptionalLong.empty(),
                OptionalLong.empty(),
                1);
    }

    private static MilestoneStanding milestone() {
        return new MilestoneStanding(
                new CountyCode("01"),
                "PM-01",
                "ADOPTED",
                LocalDate.of(2026, 1, 31),
                true,
                LocalDate.of(2026, 1, 15),
                true,
                0,
                false,
                null);
    }
}
