package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks that two archives that differ only in withheld small counts are the same bytes: names and
 * order of tables and rows, stars, annotations, denominators and restatements.
 */
@DisplayName("No byte of a release discloses a withheld count")
class ChannelsTest {
    /** Checks that the archive has the same bytes for each of the counts. */
    private static void assertSameBytes(LongFunction<PublicArchive> archive, long... counts) {
        PublicArchive one = archive.apply(counts[0]);
        assertThat(one.withheld()).isPositive();
        for (long count : counts) {
            assertThat(archive.apply(count).files()).as("for %s", count).isEqualTo(one.files());
        }
    }

    @Test
    @DisplayName("alone, through its digits, a share, a complement or a missing row")
    void alone() {
        assertSameBytes(
                count -> new PublicArchive().with(aQuarter().set("CT-02", count).set("PV-02", 3)),
                1,
                10,
                4);
    }

    @Test
    @DisplayName("in two rows of a public sum, and the same rows of a part of it")
    void rows() {
        assertSameBytes(
                count -> {
                    QuarterFigures figures = aQuarter();
                    small(figures, "VC-01", count, 11 - count);
                    small(figures, "CT-01", 11 - count, count);
                    return new PublicArchive().with(figures);
                },
                2,
                5,
                10);
    }

    /** Makes two rows by race add up to a small count, and two by sex; other rows take the rest. */
    private static void small(QuarterFigures figures, String code, long one, long other) {
        leave(figures, one, code + "@RACE:NATIVE_AM", code + "@RACE:WHITE");
        leave(figures, other, code + "@RACE:ASIAN_PI", code + "@RACE:WHITE");
        leave(figures, one, code + "@SEX:X", code + "@SEX:F");
        leave(figures, 0, code + "@SEX:U", code + "@SEX:F");
        leave(figures, other, code + "@SEX:M", code + "@SEX:F");
    }

    private static void leave(QuarterFigures figures, long count, String row, String rest) {
        figures.move(figures.value(row) - count, row, rest);
    }

    @Test
    @DisplayName("of counties with public regions and state")
    void places() {
        assertSameBytes(
                count ->
                        new PublicArchive()
                                .with(
                                        aQuarter()
                                                .filed(
                                                        "ID-01",
                                                        Map.of(
                                                                "19",
                                                                23_760L,
                                                                "34",
                                                                300L,
                                                                "57",
                                                                count,
                                                                "31",
                                                                11 - count,
                                                                "10",
                                                                400L))),
                3,
                8,
                1);
    }

    @Test
    @DisplayName("behind a large count from few people")
    void people() {
        assertSameBytes(count -> new PublicArchive().with(aQuarter().set("PL-10", count)), 4, 9);
    }

    @Test
    @DisplayName("of a quarter, in the quarters around it and in the year")
    void year() {
        assertSameBytes(
                count -> {
                    PublicArchive archive = new PublicArchive();
                    long sign = 1;
                    for (String quarter : List.of("2025Q3", "2025Q4", "2026Q1", "2026Q2")) {
                        long here = sign > 0 ? count : 11 - count;
                        archive.with(
                                aQuarter()
                                        .of(quarter)
                                        .set("CT-02", here)
                                        .filed("ID-01", Map.of("19", 23_760L, "57", here)));
                        sign = -sign;
                    }
                    return archive;
                },
                4,
                9);
    }

    @Test
    @DisplayName("of a release that was restated for another reason")
    void restated() {
        assertSameBytes(
                count -> {
                    QuarterFigures figures = aQuarter().set("CT-02", count).set("PV-02", 3);
                    PublicArchive archive = new PublicArchive().with(figures);
                    return archive.with(figures.add("VC-13", 30).set("CT-03", 14 - count), 2);
                },
                4,
                9);
    }

    @Test
    @DisplayName("of a late county")
    void late() {
        assertSameBytes(
                count ->
                        new PublicArchive()
                                .with(few().missing("15").filed("ID-01", filed(0)))
                                .with(few().filed("ID-01", filed(count)), 2),
                1,
                7);
    }

    /** Returns a quarter with something to withhold. */
    private static QuarterFigures few() {
        return aQuarter().set("CT-02", 3).set("PV-02", 3);
    }

    private static Map<String, Long> filed(long kern) {
        return kern == 0
                ? Map.of("19", 23_760L, "34", 400L)
                : Map.of("19", 23_760L, "34", 400L, "15", kern);
    }

    @Test
    @DisplayName("except in the full certificate, which is for staff")
    void certificate() {
        assertThat(requirements(aQuarter().set("CT-02", 1)))
                .isLessThan(requirements(aQuarter().set("CT-02", 10)));
    }

    private static long requirements(QuarterFigures figures) {
        return new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                .protect(LinkedRelease.of(figures.frozen(), List.of(), Previewed.NOTHING, Set.of()))
                .certificate("", new ProtectionCertificate.Rules("", 1, "", Optional.empty()))
                .provedPublic();
    }

    @Test
    @DisplayName("but a count of 11 gives a different release than one of 10")
    void differs() {
        PublicArchive small = new PublicArchive().with(aQuarter().set("CT-02", 10));
        PublicArchive large = new PublicArchive().with(aQuarter().set("CT-02", 11));
        assertThat(large.files()).isNotEqualTo(small.files());
    }
}
