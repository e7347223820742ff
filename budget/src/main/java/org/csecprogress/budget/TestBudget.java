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
 * The list of what was measured: the file {@code lines.tsv} in the folder that the system property
 * {@code csec.budget} names. Without the property nothing is written down. Each line has a kind,
 * the module that the property {@code csec.module} names, a name, a second name, seconds, and
 * seconds of the processors.
 */
public final class TestBudget {
    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("csec.budget")).map(Path::of);
    private static final String MODULE = System.getProperty("csec.module", "");

    /** Servers that are no children of this process, with what they were last seen to have had. */
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
     * Writes down that a server was started.
     *
     * @param server which
     * @param took until it was ready
     * @param processors what its process had of them until then
     */
    public static void started(String server, Duration took, Duration processors) {
        add(Kind.START, server, TestBudgetListener.current(), took, processors);
    }

    /**
     * Counts a server that leaves its parent, such as PostgreSQL, with this process.
     *
     * @param process its number
     */
    public static void countWithUs(long process) {
        OTHERS.put(process, Processor.ofFamily(process));
    }

    /** Looks at the servers that are counted with this process, before one of them ends. */
    public static void look() {
        OTHERS.replaceAll((process, seen) -> later(seen, Processor.ofFamily(process)));
    }

    /** Returns the CPU time of this process, its descendants and the servers beside it. */
    static Duration processors() {
        look();
        return OTHERS.values().stream()
                .reduce(Processor.ofFamily(ProcessHandle.current().pid()), Duration::plus);
    }

    /** A process that has ended counts as when it was last seen. */
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

    /** One small write to a file that is only appended to: lines of two processes do not mix. */
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
