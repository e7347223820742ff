package org.csecprogress.auditrelease.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The public files of a release.
 *
 * @param number number of the release, such as {@code 2026Q2-r1}
 * @param revision revision; 1 for the first of the period
 * @param tables tables by name
 */
public record ReleaseFiles(
        String number,
        ReportingPeriod period,
        int revision,
        Map<TableName, List<PublicRow>> tables) {
    private static final Pattern PATH =
            Pattern.compile("(?:.*/)?(20\\d\\dQ[1-4])-r([1-9]\\d{0,2})/(?:.*/)?([^/]+)\\.csv");

    /** Returns the releases whose tables are among the files, oldest first. */
    public static List<ReleaseFiles> in(PublicFiles files) {
        Map<String, ReleaseFiles> releases = new TreeMap<>();
        files.names().forEach(path -> add(releases, path, files));
        return new ArrayList<>(releases.values());
    }

    private static void add(Map<String, ReleaseFiles> releases, String path, PublicFiles files) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || TableName.parse(matcher.group(3)).isEmpty()) {
            return;
        }
        TableName name = TableName.parse(matcher.group(3)).orElseThrow();
        ReportingPeriod period = ReportingPeriod.of(matcher.group(1));
        int revision = Integer.parseInt(matcher.group(2));
        // Sorts revisions as numbers.
        String key = "%s-%03d".formatted(period, revision);
        ReleaseFiles release =
                releases.computeIfAbsent(
                        key,
                        k ->
                                new ReleaseFiles(
                                        period + "-r" + revision,
                                        period,
                                        revision,
                                        new LinkedHashMap<>()));
        List<PublicRow> rows = rows(path, files.bytes(path));
        List<PublicRow> before = release.tables().putIfAbsent(name, rows);
        if (before != null && !before.equals(rows)) {
            throw new UnreadableException(
                    "There are two different tables " + name + " of " + release.number() + ".");
        }
    }

    private static List<PublicRow> rows(String path, byte[] bytes) {
        try {
            return Table.read(path, bytes, PublicRow.COLUMNS, PublicRow.MORE).rows().stream()
                    .map(PublicRow::of)
                    .toList();
        } catch (TableException | ArithmeticException e) {
            throw new UnreadableException(path + " is not a table of a release.", e);
        }
    }

    /** Returns how many counties reported: the greatest number that answered a figure. */
    public int counties() {
        return tables.values().stream()
                .flatMap(Collection::stream)
                .mapToInt(PublicRow::counties)
                .max()
                .orElse(0);
    }
}
