package org.csecprogress.release.job;

/** Stages of a build, in order. */
public enum BuildStage {
    /** Reads the frozen figures of this release and of every earlier one. */
    READING,
    /** Chooses what is withheld. */
    PLANNING,
    /** Proves every requirement, or plans again. */
    AUDITING,
    /** Stores the result. */
    SAVING,
    /** Instead of saving: nothing could be proved, so ways to help are tried. */
    REMEDIES
}
