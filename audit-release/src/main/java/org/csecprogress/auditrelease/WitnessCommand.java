package org.csecprogress.auditrelease;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.csecprogress.auditrelease.file.Portal;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.auditrelease.witness.SealWitness;

/**
 * The two orders of {@code audit-release} on daily seals: {@code --seals KEPT SOURCE} compares a
 * kept file with the current one, and {@code --proof PROOF SOURCE} checks the proof of a receipt.
 */
final class WitnessCommand {
    static final String SEALS = "--seals";
    static final String PROOF = "--proof";

    private static final String FILE = "/transparency/heads.csv";
    private static final int ARGUMENTS = 3;

    private WitnessCommand() {}

    /** Whether these arguments are one of the two orders. */
    static boolean isMeant(List<String> arguments) {
        return !arguments.isEmpty()
                && (arguments.get(0).equals(SEALS) || arguments.get(0).equals(PROOF));
    }

    /** Runs it, and returns the exit status. */
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != ARGUMENTS) {
            throw new UnreadableException(
                    "usage: audit-release --seals KEPT-FILE ADDRESS-OR-FILE\n"
                            + "       audit-release --proof PROOF-FILE ADDRESS-OR-FILE");
        }
        String given = arguments.get(1);
        String source = arguments.get(2);
        byte[] seals = Portal.isAddress(source) ? Portal.read(source, FILE) : bytes(source);
        List<String> findings =
                arguments.get(0).equals(SEALS)
                        ? SealWitness.compare(given, bytes(given), source, seals)
                        : SealWitness.prove(given, bytes(given), source, seals);
        findings.forEach(out::println);
        if (findings.isEmpty()) {
            out.println(
                    arguments.get(0).equals(SEALS)
                            ? "Every seal in " + given + " is still there."
                            : given + " is proved: this was sealed, and is unchanged.");
        }
        return findings.isEmpty() ? AuditRelease.CLEAN : AuditRelease.FOUND;
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableException(file + " cannot be read.", e);
        }
    }
}
