package org.csecprogress.recovery.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.setting.service.EnvironmentFile;
import org.csecprogress.kernel.setting.service.Settings;
import org.csecprogress.recovery.persistence.Manifest;
import org.csecprogress.recovery.persistence.ScratchDatabase;

/**
 * Restores a backup into a scratch database, starts a node on it, and compares what is there with
 * what was there when the backup was made: {@code bin/restore-drill} calls it with the classes of
 * the archive. The result is kept beside the dump.
 */
public final class RestoreDrill {
    private static final int FAILED = 1;
    private static final int NO_DRILL = 3;

    private static final int MOST_PROBLEMS = 50;

    /** A file that is stored when it is first read. */
    private static final String STORED = "release_file";

    private final Map<String, String> variables;
    private final Settings settings;
    private final RestoredNode.Server server;
    private final Path work;
    private final List<String> problems = new ArrayList<>();
    private Optional<Duration> ready = Optional.empty();
    private int files;

    private RestoreDrill(Map<String, String> variables, RestoredNode.Server server, Path work) {
        this.variables = variables;
        settings = Settings.of(variables);
        this.server = server;
        this.work = work;
    }

    /**
     * Drills, prints what was found, and ends with 0 if all is well, 1 if not, and 3 if it could
     * not begin.
     *
     * @param arguments the file of variables or nothing, the dump or nothing for the newest one, an
     *     empty folder to work in, Payara Micro, the WAR, and the file of commands before its start
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            RestoreDrill drill =
                    new RestoreDrill(
                            EnvironmentFile.variables(arguments[0]),
                            new RestoredNode.Server(
                                    Path.of(arguments[3]),
                                    Path.of(arguments[4]),
                                    Path.of(arguments[5])),
                            Path.of(arguments[2]));
            BackupFile backup = drill.backup(arguments[1]);
            out.println("Restoring " + backup.file() + ".");
            return drill.run(backup, out);
        } catch (IOException | IllegalArgumentException e) {
            err.println("No drill was made: " + e.getMessage());
            return NO_DRILL;
        }
    }

    private BackupFile backup(String file) throws IOException {
        // Refused before anything is read.
        ScratchDatabase.url(settings);
        BackupFile backup =
                file.isEmpty()
                        ? BackupFile.newest(folder())
                                .orElseThrow(() -> new IOException("no backup in " + folder()))
                        : BackupFile.of(Path.of(file).toAbsolutePath());
        if (!Files.isReadable(backup.file()) || !Files.isReadable(backup.manifest())) {
            throw new IOException(backup.file() + " or " + backup.manifest() + " cannot be read");
        }
        return backup;
    }

    private Path folder() {
        return settings.of("csec.backup.dir")
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException("csec.backup.dir is not set"));
    }

    private int run(BackupFile backup, PrintStream out) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Manifest dumped = Manifest.read(backup.manifest());
        try (ScratchDatabase scratch = ScratchDatabase.create(settings)) {
            drill(backup, dumped, scratch, begun);
        } catch (IOException | SQLException e) {
            problems.add(oneLine("The drill broke off: " + e.getMessage()));
        }
        DrillResult result =
                new DrillResult(
                        begun,
                        backup.made(),
                        dumped.lastAct(),
                        ready,
                        dumped.rows(),
                        files,
                        first(problems));
        result.write(backup.drill());
        print(result, out);
        return result.isPassed() ? 0 : FAILED;
    }

    private void drill(BackupFile backup, Manifest dumped, ScratchDatabase scratch, Instant begun)
            throws IOException, SQLException, InterruptedException {
        DatabaseProgram.run(
                scratch.server().variables(),
                List.of(
                        "pg_restore",
                        "--exit-on-error",
                        "--dbname=" + scratch.server().database(),
                        backup.file().toString()));
        Manifest restored = scratch.manifest();
        problems.addAll(dumped.differences(restored));
        if (!problems.isEmpty()) {
            return;
        }
        try (RestoredNode node =
                new RestoredNode(work, variables, scratch.server().url(), server)) {
            node.await();
            ready = Optional.of(Duration.between(begun, Instant.now()));
            List<String> trail = node.trail();
            trail.subList(1, trail.size()).forEach(each -> problems.add("Audit trail: " + each));
            compareFiles(scratch, node);
        }
        untouched(restored, scratch.manifest());
    }

    /** Compares the bytes that the node serves with the digests of those that were served first. */
    private void compareFiles(ScratchDatabase scratch, RestoredNode node)
            throws IOException, SQLException, InterruptedException {
        for (String stored : scratch.storedFiles()) {
            String[] file = stored.split(" ", 3);
            String language =
                    "DATA".equals(file[1]) ? "" : "?lang=" + file[1].toLowerCase(Locale.ROOT);
            String served = node.digest("/api/v1/releases/" + file[0] + "/" + file[2] + language);
            if (!scratch.digests(file[0], file[1], file[2]).contains(served)) {
                problems.add(stored + ": the node serves other bytes, " + served + ".");
            }
            files++;
        }
    }

    /** A node that sent, published or deleted something would have written it down. */
    private void untouched(Manifest before, Manifest after) {
        if (before.hasSchemaOf(after)) {
            before.without(STORED).differences(after.without(STORED)).stream()
                    .map(each -> "The node changed something: " + each)
                    .forEach(problems::add);
        }
    }

    /** Of a trail that is not whole, each entry is a problem; nobody reads thousands. */
    static List<String> first(List<String> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<String> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        first.add("And " + (problems.size() - MOST_PROBLEMS) + " more.");
        return first;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void print(DrillResult result, PrintStream out) {
        out.printf("RPO: the backup was %,d seconds old.%n", result.lost().toSeconds());
        result.ready()
                .ifPresent(
                        time ->
                                out.printf(
                                        "RTO: a node was ready %,d seconds after the restore"
                                                + " began.%n",
                                        time.toSeconds()));
        if (result.isPassed()) {
            out.printf(
                    "%,d rows, all daily seals and %,d public files are as they were.%n",
                    result.rows(), result.files());
        }
        result.problems().forEach(each -> out.println("PROBLEM  " + each));
    }
}
