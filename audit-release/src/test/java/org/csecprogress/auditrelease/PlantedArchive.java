package org.csecprogress.auditrelease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.auditrelease.fact.Insider;
import org.csecprogress.auditrelease.file.ProgressLine;
import org.csecprogress.auditrelease.file.PublicFiles;
import org.csecprogress.auditrelease.file.PublicRow;
import org.csecprogress.auditrelease.file.TableName;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.solver.OrTools;

/** A made-up archive of releases in a short notation. */
final class PlantedArchive {
    private static final String HEADER = String.join(",", PublicRow.COLUMNS) + "\r\n";

    private static final ProgressLine QUIET = ProgressLine.silent();

    private final Map<String, String> files = new TreeMap<>();

    /**
     * Adds a table. A row is written {@code GEOGRAPHY GROUP VALUE}, the value {@code *} if withheld
     * and {@code -} if missing. Optional parts follow: {@code n=} numerator, {@code d=}
     * denominator, {@code c=} number of counties that answered.
     */
    PlantedArchive table(String release, String table, String... rows) {
        TableName name = TableName.parse(table).orElseThrow();
        String period = release.substring(0, release.indexOf('-'));
        StringBuilder csv = new StringBuilder(HEADER);
        for (String row : rows) {
            csv.append(line(name, period, row.split(" "))).append("\r\n");
        }
        files.put("releases/" + release + "/tables/" + table + ".csv", csv.toString());
        return this;
    }

    private static String line(TableName name, String period, String[] words) {
        Map<String, String> extra = new TreeMap<>();
        boolean county = words[0].matches("\\d\\d");
        extra.put("c", words[2].equals("-") ? "0" : county ? "1" : "58");
        for (int i = 3; i < words.length; i++) {
            extra.put(words[i].substring(0, 1), words[i].substring(2));
        }
        String annotation = words[2].equals("*") ? "1" : words[2].equals("-") ? "3" : "0";
        return String.join(
                ",",
                period,
                words[0],
                name.measure(),
                name.content(),
                words[1],
                words[2].equals("-") ? "" : words[2],
                annotation,
                extra.getOrDefault("n", ""),
                extra.getOrDefault("d", ""),
                extra.get("c"));
    }

    /** Removes a table. */
    PlantedArchive without(String release, String table) {
        if (files.remove("releases/" + release + "/tables/" + table + ".csv") == null) {
            throw new IllegalArgumentException(table);
        }
        return this;
    }

    Map<String, String> files() {
        return files;
    }

    PublicFiles read() {
        PublicFiles read = new PublicFiles(QUIET);
        files.forEach((name, text) -> read.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return read;
    }

    void write(Path folder) {
        files.forEach(
                (name, text) -> {
                    try {
                        Path file = folder.resolve(name);
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    AuditResult audit() {
        return Audit.of(read(), Optional.empty(), new OrTools(), QUIET);
    }

    /** Audits as a county that knows figures, each {@code PERIOD,FIGURE,DIM,GROUP,VALUE}. */
    AuditResult auditBy(String county, String... own) {
        String text = String.join(",", Insider.COLUMNS) + "\n" + String.join("\n", own) + "\n";
        Insider insider =
                Insider.read(
                        new CountyCode(county), "own.csv", text.getBytes(StandardCharsets.UTF_8));
        return Audit.of(read(), Optional.of(insider), new OrTools(), QUIET);
    }

    /** Returns the findings, each as {@code CHANNEL COUNT is INTERVAL}. */
    static List<String> said(AuditResult result) {
        return result.worked().stream()
                .map(f -> f.channel() + " " + f.count() + " is " + f.interval())
                .toList();
    }
}
