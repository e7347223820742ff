package org.csecprogress.auditrelease;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.solver.Solver;

/**
 * The door by which the portal audits its own archive: the audit of the command {@code
 * audit-release}, over the same files as a portal serves them, without asking a portal for them.
 */
public final class ArchiveAudit {
    private final PublicFiles files = new PublicFiles(ProgressLine.silent());

    /**
     * What was found.
     *
     * @param findings what tells a count of 1 to 10, in the order in which it was found
     * @param decided whether the solver found an answer about every count
     */
    public record Outcome(List<ArchiveFinding> findings, boolean decided) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Returns the digest of the program that audits, in hexadecimal: after an upgrade another. The
     * reader of the dictionary and the solver are parts of it.
     */
    public static String program() {
        return ProgramDigest.of(List.of(ArchiveAudit.class, Catalogs.class, Solver.class));
    }

    /**
     * Adds a table of a release.
     *
     * @param release its number, such as {@code 2026Q2-r1}
     * @param table its name, such as {@code ID-04.STATE.SEX.Q}
     * @param csv the bytes that are public
     */
    public void addTable(String release, String table, byte[] csv) {
        files.add("releases/" + release + "/tables/" + table + ".csv", csv);
    }

    /**
     * Adds a file of the data dictionary.
     *
     * @param name such as {@code 1/measures.csv}
     * @param csv the bytes that are public
     */
    public void addDictionary(String name, byte[] csv) {
        files.add("catalog/" + name, csv);
    }

    /**
     * Works out what anybody can. It takes a minute of a processor for two years of releases.
     *
     * @throws UnreadableException if what was added is not an archive
     * @throws org.csecprogress.solver.SolverUnavailableException if there is no solver
     */
    public Outcome run(Solver solver) {
        AuditResult result = Audit.of(files, Optional.empty(), solver, ProgressLine.silent());
        return new Outcome(
                result.findings().stream().map(ArchiveFinding::of).toList(), result.decided());
    }
}
