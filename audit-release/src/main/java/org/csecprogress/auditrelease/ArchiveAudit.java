package org.csecprogress.auditrelease;

import java.util.List;
import java.util.Optional;
import org.csecprogress.auditrelease.file.ProgressLine;
import org.csecprogress.auditrelease.file.PublicFiles;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.solver.Solver;

/**
 * The portal's audit of its own archive: the same audit as the command {@code audit-release}, over
 * the same public files, without downloading them from a portal.
 */
public final class ArchiveAudit {
    private final PublicFiles files = new PublicFiles(ProgressLine.silent());

    /**
     * The result of the audit.
     *
     * @param findings what discloses a count of 1 to 10, in the order found
     * @param decided whether the solver found an answer about every count
     */
    public record Outcome(List<ArchiveFinding> findings, boolean decided) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Returns the digest of the auditing program, in hexadecimal; an upgrade changes it. The reader
     * of the dictionary and the solver are parts of it.
     */
    public static String program() {
        return ProgramDigest.of(List.of(ArchiveAudit.class, Catalogs.class, Solver.class));
    }

    /**
     * Adds a table of a release.
     *
     * @param release number of the release, such as {@code 2026Q2-r1}
     * @param table name of the table, such as {@code ID-04.STATE.SEX.Q}
     * @param csv the public bytes
     */
    public void addTable(String release, String table, byte[] csv) {
        files.add("releases/" + release + "/tables/" + table + ".csv", csv);
    }

    /**
     * Adds a file of the data dictionary.
     *
     * @param name name of the file, such as {@code 1/measures.csv}
     * @param csv the public bytes
     */
    public void addDictionary(String name, byte[] csv) {
        files.add("catalog/" + name, csv);
    }

    /**
     * Runs the audit. It takes a minute of CPU time for two years of releases.
     *
     * @throws UnreadableException if the files are not an archive
     * @throws org.csecprogress.solver.SolverUnavailableException if there is no solver
     */
    public Outcome run(Solver solver) {
        AuditResult result = Audit.of(files, Optional.empty(), solver, ProgressLine.silent());
        return new Outcome(
                result.findings().stream().map(ArchiveFinding::of).toList(), result.decided());
    }
}
