package org.csecprogress.publication;

/** What the making of a plan is at, in the order in which it comes there. */
public enum BuildStage {
    /** Frozen figures are read, this release's and those of every earlier one. */
    READING,
    /** What is withheld is chosen. */
    PLANNING,
    /** Every requirement is proved, or found unproved and planned again. */
    AUDITING,
    /** What was made is written down. */
    SAVING,
    /** In the place of that: nothing could be proved, and it is tried what would help. */
    REMEDIES
}
