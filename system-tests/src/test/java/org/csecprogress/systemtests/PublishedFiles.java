package org.csecprogress.systemtests;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All files of the releases that stand, as the API lists them. */
final class PublishedFiles {
    private static final Pattern RELEASE =
            Pattern.compile("\"number\":\"(\\d{4}Q\\d-r\\d+)\"[^\\[]*?\"status\":\"(\\w+)\"");
    private static final Pattern FILE = Pattern.compile("\"href\":\"([^\"]+\\.csv)\"");

    private final Web web;
    private final Map<String, Optional<PublishedFile>> read = new HashMap<>();
    private final Map<String, String> standing = new LinkedHashMap<>();

    PublishedFiles(Web web) {
        this.web = web;
        Matcher release = RELEASE.matcher(web.get("/api/v1/releases").body());
        while (release.find()) {
            if (release.group(2).equals("PUBLISHED")) {
                String number = release.group(1);
                standing.put(number.substring(0, number.indexOf('-')), number);
            }
        }
    }

    /** The files of a release by their addresses, in its order. */
    Map<String, PublishedFile> of(String release) {
        Map<String, PublishedFile> files = new LinkedHashMap<>();
        Matcher file = FILE.matcher(web.get("/api/v1/releases/" + release).body());
        while (file.find()) {
            files.put(file.group(1), at(file.group(1)).orElseThrow());
        }
        return files;
    }

    /** The file there. */
    Optional<PublishedFile> at(String href) {
        return read.computeIfAbsent(href, h -> PublishedFile.at(web, h));
    }

    /** A table of the release of a quarter that stands. */
    Optional<PublishedFile> table(String quarter, String table) {
        return Optional.ofNullable(standing.get(quarter))
                .flatMap(number -> at("/api/v1/releases/" + number + "/tables/" + table + ".csv"));
    }

    /** A row of such a table. */
    Optional<PublishedFile.Row> row(String quarter, String table, String geography) {
        return table(quarter, table)
                .flatMap(
                        file ->
                                file.rows().stream()
                                        .filter(row -> row.geography().equals(geography))
                                        .findFirst());
    }

    /** A number as both languages write it: thousands set apart, and its own decimals. */
    static String written(String value) {
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String apart = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return point < 0 ? apart : apart + value.substring(point);
    }

    /** A share as it is written: whole percent, from below ten with one decimal. */
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
