package org.csecprogress.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The measurements of the tests, in the file {@code lines.tsv} of the folder in the system property
 * {@code csec.budget}. Without the property nothing is written. Each line has a kind, the module
 * from the property {@code csec.module}, a name, a second name, seconds and CPU seconds.
 */
public final class TestBudget {
    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("csec.budget")).map(Path::of);
    private static final String MODULE = System.getProperty("csec.module", "");

    /** Servers that are not children of this process, with their last known CPU time. */
    private static final Map<Long, Duration> OTHERS = new ConcurrentHashMap<>();

    private TestBudget() {}

    /** The subject of a line. */
    enum Kind {
        /** A test class. */
        CLASS,
        /** All tests of one process. */
        PROCESS,
        /** A start of a server. */
        START
    }

    /**
     * Records the start of a server.
     *
     * @param server its name
     * @param took the time until it was ready
     * @param processors the CPU time of its process until then
     */
    public static void started(String server, Duration took, Duration processors) {
        add(Kind.START, server, TestBudgetListener.current(), took, processors);
    }

    /**
     * Counts a server that leaves its parent, such as PostgreSQL, with this process.
     *
     * @param process its process ID
     */
    public static void countWithUs(long process) {
        OTHERS.put(process, Processor.ofFamily(process));
    }

    /** Updates the CPU time of the servers counted with this process, before one of them ends. */
    public static void look() {
        OTHERS.replaceAll((process, seen) -> later(seen, Processor.ofFamily(process)));
    }

    /** Returns the CPU time of this process, its descendants and the servers beside it. */
    static Duration processors() {
        look();
        return OTHERS.values().stream()
                .reduce(Processor.ofFamily(ProcessHandle.current().pid()), Duration::plus);
    }

    /** Returns the later reading; a process that has ended counts as last seen. */
    private static Duration later(Duration seen, Duration now) {
        return now.compareTo(seen) > 0 ? now : seen;
    }

    static void add(Kind kind, String name, String other, Duration took, Duration processors) {
        FOLDER.ifPresent(
                folder ->
                        append(
                                folder,
                                String.join(
                                        "\t",
                                        kind.name(),
                                        MODULE,
                                        name,
                                        other,
                                        seconds(took),
                                        seconds(processors) + "\n")));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
    }

    /** Appends a line in one small write, so that lines of two processes don't mix. */
    private static void append(Path folder, String line) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("lines.tsv"),
                    line.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
