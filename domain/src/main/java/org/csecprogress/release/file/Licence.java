package org.csecprogress.release.file;

/** The licence of everything that a release publishes. */
public final class Licence {
    /** Its name in the list of SPDX. */
    public static final String NAME = "CC-BY-4.0";

    /** The address of its text. */
    public static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    private Licence() {}
}
