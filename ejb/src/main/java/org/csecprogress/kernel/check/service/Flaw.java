package org.csecprogress.kernel.check.service;

/**
 * One thing that is wrong with an installation.
 *
 * @param sentence says what is wrong
 * @param remedy says what to do
 */
public record Flaw(Severity severity, String sentence, String remedy) {
    /** How much a finding matters. */
    public enum Severity {
        /** The portal does not start. */
        REFUSED,
        /** The portal starts. */
        WARNING
    }

    /** Returns a finding that keeps the portal from starting. */
    public static Flaw refused(String sentence, String remedy) {
        return new Flaw(Severity.REFUSED, sentence, remedy);
    }

    /** Returns a finding with which the portal starts. */
    public static Flaw warning(String sentence, String remedy) {
        return new Flaw(Severity.WARNING, sentence, remedy);
    }

    /**
     * Returns the refusal of settings.
     *
     * @param need their variables, a colon, and the value that they need
     */
    public static Flaw unmet(String need) {
        String variables = need.substring(0, need.indexOf(':'));
        return refused("Missing or wrong: " + variables + ".", "Set " + need + ".");
    }

    /** Returns whether the portal does not start with it. */
    public boolean isRefused() {
        return severity == Severity.REFUSED;
    }

    @Override
    public String toString() {
        return sentence + " " + remedy;
    }
}
