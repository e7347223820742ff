package org.csecprogress.progress.inspection.service;

/**
 * The answer of the virus scanner.
 *
 * @param finding the scanner's name of what it found; empty unless it found something
 */
public record ScanAnswer(Outcome outcome, String finding) {
    /** The portal has no scanner. */
    public static final ScanAnswer OFF = new ScanAnswer(Outcome.OFF, "");

    /** The scanner found nothing. */
    public static final ScanAnswer CLEAN = new ScanAnswer(Outcome.CLEAN, "");

    /** The scanner did not answer, or not in a way that says anything. */
    public static final ScanAnswer SILENT = new ScanAnswer(Outcome.SILENT, "");

    /** The kinds of answer. */
    public enum Outcome {
        OFF,
        CLEAN,
        INFECTED,
        SILENT
    }

    /** Returns the answer for a file in which something was found. */
    public static ScanAnswer infected(String finding) {
        return new ScanAnswer(Outcome.INFECTED, finding);
    }
}
