package org.csecprogress.recovery.service;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The result of a drill, kept as a file beside its dump: whoever restores the database must not
 * restore an older result with it.
 *
 * @param at when the drill began
 * @param dump the time of the dump
 * @param lastAct when the last act happened that the dump holds; empty for none
 * @param ready time from the begin of the restore until a node was ready with its trail checked;
 *     empty if none was
 * @param rows number of rows that were compared
 * @param files number of stored public files whose bytes were compared
 * @param problems everything that was not as it should be, a sentence each
 */
public record DrillResult(
        Instant at,
        Instant dump,
        Optional<Instant> lastAct,
        Optional<Duration> ready,
        long rows,
        int files,
        List<String> problems) {
    static final String ENDING = ".drill";

    public DrillResult {
        problems = List.copyOf(problems);
    }

    /** Whether everything was as it should be. */
    public boolean isPassed() {
        return problems.isEmpty();
    }

    /** Returns what would have been lost: the time between the dump and the drill (RPO). */
    public Duration lost() {
        return Duration.between(dump, at);
    }

    /** Returns the result of the drill that began last, of those in a folder. */
    public static Optional<DrillResult> last(Path folder) throws IOException {
        List<DrillResult> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                results.add(read(file));
            }
        }
        return results.stream().max(Comparator.comparing(DrillResult::at));
    }

    /** Reads a result. One that was damaged counts as a failed drill. */
    private static DrillResult read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return of(lines);
        } catch (CharacterCodingException | DateTimeException | IllegalArgumentException e) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return new DrillResult(
                    written,
                    written,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    0,
                    List.of("The result of a drill cannot be read: " + file.getFileName() + "."));
        }
    }

    private static DrillResult of(Properties lines) {
        List<String> problems = new ArrayList<>();
        for (int i = 1; lines.containsKey("problem." + i); i++) {
            problems.add(lines.getProperty("problem." + i));
        }
        return new DrillResult(
                Instant.parse(value(lines, "at")),
                Instant.parse(value(lines, "dump")),
                Optional.ofNullable(lines.getProperty("last.act")).map(Instant::parse),
                Optional.ofNullable(lines.getProperty("rto.seconds"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                Long.parseLong(value(lines, "rows")),
                Integer.parseInt(value(lines, "files")),
                problems);
    }

    private static String value(Properties lines, String name) {
        return Optional.ofNullable(lines.getProperty(name))
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** Writes the result, whole or not at all. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("at=" + at);
        lines.add("dump=" + dump);
        lastAct.ifPresent(act -> lines.add("last.act=" + act));
        lines.add("rpo.seconds=" + lost().toSeconds());
        ready.ifPresent(time -> lines.add("rto.seconds=" + time.toSeconds()));
        lines.add("rows=" + rows);
        lines.add("files=" + files);
        for (int i = 0; i < problems.size(); i++) {
            lines.add("problem." + (i + 1) + "=" + problems.get(i).replace("\\", "\\\\"));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.move(Files.write(part, lines), file, StandardCopyOption.ATOMIC_MOVE);
    }
}
