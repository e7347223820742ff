package org.csecprogress.auditrelease;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.auditrelease.fact.Insider;
import org.csecprogress.auditrelease.file.Portal;
import org.csecprogress.auditrelease.file.ProgressLine;
import org.csecprogress.auditrelease.file.PublicFiles;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.Solver;
import org.csecprogress.solver.SolverUnavailableException;

/**
 * The command {@code audit-release}: what anybody can work out from the public files of releases.
 */
public final class AuditRelease {
    /** Exit status if nothing can be worked out. */
    static final int CLEAN = 0;

    /** Exit status if something can. */
    static final int FOUND = 1;

    /** Exit status if the files could not be read or judged. */
    static final int UNREADABLE = 2;

    private static final Set<String> OPTIONS = Set.of("--json", "--save", "--insider", "--own");
    private static final String USAGE =
            "usage: audit-release [--json FILE] [--save FOLDER] [--insider COUNTY --own FILE]"
                    + " ADDRESS-OR-FOLDER...\n"
                    + "       audit-release --seals KEPT-FILE ADDRESS-OR-FILE\n"
                    + "       audit-release --proof PROOF-FILE ADDRESS-OR-FILE";
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final ProgressLine progress;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> sources = new ArrayList<>();

    private AuditRelease(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Runs the audit and exits with its status. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        ProgressLine progress = new ProgressLine(err);
        try {
            return WitnessCommand.isMeant(arguments)
                    ? WitnessCommand.run(arguments, out)
                    : new AuditRelease(out, progress).run(arguments);
        } catch (UnreadableException e) {
            progress.end();
            err.println(e.getMessage());
            if (e.getCause() != null && e.getCause().getMessage() != null) {
                err.println(e.getCause().getMessage());
            }
            return UNREADABLE;
        }
    }

    private int run(List<String> arguments) {
        parse(arguments.iterator());
        long start = System.nanoTime();
        PublicFiles files = new PublicFiles(progress);
        for (String source : sources) {
            if (Portal.isAddress(source)) {
                Portal.read(source, files);
            } else {
                files.addFolder(path(source));
            }
        }
        if (options.containsKey("--save")) {
            files.save(path(options.get("--save")));
        }
        AuditResult result = Audit.of(files, insider(), solver(), progress);
        progress.end();
        AuditResultReport report =
                new AuditResultReport(result, (System.nanoTime() - start) / NANOS);
        out.print(report.text());
        if (options.containsKey("--json")) {
            write(path(options.get("--json")), report.json());
        }
        if (!result.findings().isEmpty()) {
            return FOUND;
        }
        return result.decided() ? CLEAN : UNREADABLE;
    }

    private void parse(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (OPTIONS.contains(argument) && arguments.hasNext()) {
                options.put(argument, arguments.next());
            } else if (argument.startsWith("-")) {
                throw new UnreadableException(USAGE);
            } else {
                sources.add(argument);
            }
        }
        if (sources.isEmpty() || options.containsKey("--insider") != options.containsKey("--own")) {
            throw new UnreadableException(USAGE);
        }
    }

    private Optional<Insider> insider() {
        if (!options.containsKey("--insider")) {
            return Optional.empty();
        }
        String county = options.get("--insider");
        if (!CountyCode.isValid(county)) {
            throw new UnreadableException(county + " is no county: they are 01 to 58.");
        }
        String file = options.get("--own");
        try {
            byte[] bytes = Files.readAllBytes(path(file));
            return Optional.of(Insider.read(new CountyCode(county), file, bytes));
        } catch (IOException e) {
            throw new UnreadableException(file + " cannot be read.", e);
        }
    }

    /** Returns the fast solver, or the slow one if its native library is not available. */
    private Solver solver() {
        Solver fast = new OrTools();
        try (LinearModel trial = fast.linear()) {
            trial.addColumn(0, 1);
            return fast;
        } catch (SolverUnavailableException e) {
            out.println("Note: " + e.getMessage() + "; the slow solver is used.");
            return new OjAlgo();
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnreadableException(text + " is no name of a file.", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnreadableException("Nothing can be written to " + file + ".", e);
        }
    }
}
