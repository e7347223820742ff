package org.csecprogress.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.ReportingPeriod;

/** All files of the releases, as the API lists them, optionally as of one release. */
final class PublishedFiles {
    private static final int QUARTERS = 4;

    /** Place of the value in a line; marks, numerator and denominator follow. */
    private static final int VALUE = 5;

    private final Web web;
    private final Map<String, Optional<PublishedFile>> read;
    private final Map<String, Release> releases;
    private final Map<String, String> standing;

    /** A release in the list of the API. */
    record Release(
            String number, String status, Instant published, int counties, List<String> tables) {
        /** Returns its quarter. */
        String quarter() {
            return number.substring(0, number.indexOf('-'));
        }
    }

    private PublishedFiles(
            Web web,
            Map<String, Optional<PublishedFile>> read,
            Map<String, Release> releases,
            Map<String, String> standing) {
        this.web = web;
        this.read = read;
        this.releases = releases;
        this.standing = standing;
    }

    PublishedFiles(Web web) {
        this(web, new HashMap<>(), list(web), new HashMap<>());
        releases.values().stream()
                .filter(release -> release.status().equals("PUBLISHED"))
                .forEach(release -> standing.put(release.quarter(), release.number()));
    }

    private static Map<String, Release> list(Web web) {
        Map<String, Release> releases = new LinkedHashMap<>();
        for (JsonNode each :
                OpenApiContract.json(web.get("/api/v1/releases").body()).get("releases")) {
            List<String> tables = new ArrayList<>();
            OpenApiContract.json(web.get(each.get("href").asText()).body())
                    .get("tables")
                    .forEach(table -> tables.add(table.get("href").asText()));
            String number = each.get("number").asText();
            releases.put(
                    number,
                    new Release(
                            number,
                            each.get("status").asText(),
                            Instant.parse(each.get("publishedAt").asText()),
                            each.get("countiesReporting").asInt(),
                            tables));
        }
        return releases;
    }

    /** Returns all releases by their numbers. */
    Map<String, Release> releases() {
        return releases;
    }

    /**
     * Returns the files as of a release: for each quarter, the release current on its day, without
     * later restatements.
     */
    PublishedFiles seenBy(String release) {
        Release own = releases.get(release);
        Map<String, Release> known = new HashMap<>();
        releases.values().stream()
                .filter(each -> !each.published().isAfter(own.published()))
                .forEach(
                        each ->
                                known.merge(
                                        each.quarter(),
                                        each,
                                        (a, b) -> a.published().isAfter(b.published()) ? a : b));
        Map<String, String> numbers = new HashMap<>();
        known.forEach((quarter, each) -> numbers.put(quarter, each.number()));
        return new PublishedFiles(web, read, releases, numbers);
    }

    /** Returns the current release of a quarter, now or as of a release. */
    Optional<String> standing(String quarter) {
        return Optional.ofNullable(standing.get(quarter));
    }

    /** Returns the files of a release by address, in its order. */
    Map<String, PublishedFile> of(String release) {
        Map<String, PublishedFile> files = new LinkedHashMap<>();
        releases.get(release).tables().forEach(href -> files.put(href, at(href).orElseThrow()));
        return files;
    }

    /** Returns the file at an address, if there is one. */
    Optional<PublishedFile> at(String href) {
        return read.computeIfAbsent(href, h -> PublishedFile.at(web, h));
    }

    /** Returns a table of the current release of a quarter; empty if the API doesn't list it. */
    Optional<PublishedFile> table(String quarter, String table) {
        return standing(quarter)
                .flatMap(
                        number -> {
                            String href =
                                    "/api/v1/releases/" + number + "/tables/" + table + ".csv";
                            return releases.get(number).tables().contains(href)
                                    ? at(href)
                                    : Optional.empty();
                        });
    }

    /** Returns a row of a table of the current release of a quarter. */
    Optional<PublishedFile.Row> row(String quarter, String table, String geography) {
        return table(quarter, table).flatMap(file -> file.row(geography));
    }

    /**
     * Returns the state's total of the fiscal year that ends with a quarter, added up from its four
     * quarters; empty if one is not public or of other counties.
     */
    Optional<PublishedFile.Row> fiscalYear(String quarter, Measure measure) {
        List<PublishedFile.Row> rows = new ArrayList<>();
        for (int back = 0; back < QUARTERS; back++) {
            String then = ReportingPeriod.of(quarter).minus(back).toString();
            row(then, measure.code() + ".STATE.TOTAL.Q", "STATE").ifPresent(rows::add);
        }
        boolean whole =
                rows.size() == QUARTERS
                        && rows.stream().allMatch(row -> row.count().isPresent())
                        && rows.stream().map(PublishedFile.Row::counties).distinct().count() == 1;
        return whole ? Optional.of(sum(rows, measure.populationRatePer() > 0)) : Optional.empty();
    }

    private static PublishedFile.Row sum(List<PublishedFile.Row> rows, boolean ofChildren) {
        List<String> fields = new ArrayList<>(rows.get(0).fields());
        String count = "" + rows.stream().mapToLong(row -> row.count().orElseThrow()).sum();
        boolean first = rows.stream().anyMatch(PublishedFile.Row::isFirst);
        fields.set(VALUE, count);
        fields.set(VALUE + 1, first ? "6" : "0");
        if (rows.stream().allMatch(row -> row.denominator().isPresent())) {
            double wholes = rows.stream().mapToDouble(PublishedFile.Row::whole).sum();
            fields.set(VALUE + 2, count);
            fields.set(VALUE + 3, ofChildren ? fields.get(VALUE + 3) : "" + Math.round(wholes));
        } else {
            fields.set(VALUE + 2, "");
            fields.set(VALUE + 3, "");
        }
        return new PublishedFile.Row(List.copyOf(fields));
    }

    /** Returns a number as both languages write it, with thousands separators. */
    static String written(String value) {
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String apart = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return point < 0 ? apart : apart + value.substring(point);
    }

    /** Returns a share as written: in whole percent, below ten with one decimal. */
    static String percent(PublishedFile.Row row) {
        BigDecimal tenth = row.per(100).orElseThrow();
        boolean small = tenth.signum() > 0 && tenth.compareTo(BigDecimal.TEN) < 0;
        BigDecimal whole =
                row.numerator()
                        .orElseThrow()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(row.denominator().orElseThrow(), 0, java.math.RoundingMode.HALF_UP);
        return (small ? tenth : whole).toPlainString() + "%";
    }
}
