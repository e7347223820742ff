package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts from the public files how much readers of the demonstration can see. */
@DisplayName("Of the figures that readers come for")
@Tag("stories")
class WorthIT {
    private static final Web ANYONE = new Web(Demonstration.shared().url(""));
    private static final PublishedFiles FILES = new PublishedFiles(ANYONE);
    private static final String SERVED = "VC-06";
    private static final String IDENTIFIED = "VC-08";

    /** The largest thirteen counties by children, from Los Angeles to Ventura. */
    private static final Set<String> LARGE =
            Set.of("01", "07", "10", "15", "19", "30", "33", "34", "36", "37", "39", "43", "56");

    private static final List<String> QUARTERS =
            FILES.releases().values().stream()
                    .map(PublishedFiles.Release::quarter)
                    .distinct()
                    .sorted()
                    .toList();

    private static final List<String> YEARS =
            QUARTERS.stream()
                    .filter(quarter -> ReportingPeriod.of(quarter).quarter() == 2)
                    .toList();

    private static List<PublishedFile.Row> rows(List<String> quarters, String table) {
        List<PublishedFile.Row> rows = new ArrayList<>();
        for (String quarter : quarters) {
            rows.addAll(FILES.table(quarter, table).orElseThrow().rows());
        }
        return rows;
    }

    @Test
    @DisplayName("youth served and newly identified are shown by sex in each quarter")
    void bySex() {
        assertThat(QUARTERS).hasSizeGreaterThanOrEqualTo(8);
        assertThat(rows(QUARTERS, SERVED + ".STATE.SEX.Q")).noneMatch(r -> r.isWithheld());
        assertThat(rows(QUARTERS, IDENTIFIED + ".STATE.SEX.Q")).noneMatch(r -> r.isWithheld());
    }

    @Test
    @DisplayName(
            "youth served are shown by race but for four groups, newly identified in each year")
    void byRace() {
        assertThat(rows(QUARTERS, SERVED + ".STATE.RACE.Q").stream().filter(r -> r.isWithheld()))
                .hasSizeLessThanOrEqualTo(4);
        for (String year : YEARS) {
            assertThat(rows(List.of(year), IDENTIFIED + ".STATE.RACE.FY"))
                    .hasSize(6)
                    .filteredOn(row -> row.isWithheld())
                    .as(year)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("the three high-intensity areas are shown in each year")
    void areas() {
        assertThat(YEARS).hasSize(2);
        for (String year : YEARS) {
            assertThat(new AreasOfYear(FILES, year, IDENTIFIED).together()).as(year).isPresent();
        }
    }

    @Test
    @DisplayName("nine in ten of the large counties' victims served are shown")
    void largeCounties() {
        List<PublishedFile.Row> large =
                rows(QUARTERS, SERVED + ".COUNTY.TOTAL.Q").stream()
                        .filter(row -> LARGE.contains(row.geography()))
                        .toList();
        assertThat(large.stream().filter(PublishedFile.Row::isWithheld))
                .hasSizeLessThanOrEqualTo(large.size() / 10);
    }

    @Test
    @DisplayName("35 counties or more have a victim figure in some quarter or year")
    void counties() {
        Set<String> counties = new TreeSet<>();
        List<PublishedFile.Row> rows = rows(QUARTERS, SERVED + ".COUNTY.TOTAL.Q");
        rows.addAll(rows(QUARTERS, IDENTIFIED + ".COUNTY.TOTAL.Q"));
        rows.addAll(rows(YEARS, IDENTIFIED + ".COUNTY.TOTAL.FY"));
        rows.stream().filter(r -> r.count().isPresent()).forEach(r -> counties.add(r.geography()));
        assertThat(counties).hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    @DisplayName("the proven gap of each plan is public")
    void gaps() {
        for (String quarter : QUARTERS) {
            String number = FILES.standing(quarter).orElseThrow();
            JsonNode certificate =
                    OpenApiContract.json(
                            ANYONE.get("/api/v1/releases/" + number + "/certificate").body());
            assertThat(certificate.get("provenGapPercent").isInt()).as(number).isTrue();
            assertThat(certificate.get("provenGapPercent").asInt()).as(number).isBetween(0, 30);
        }
    }
}
