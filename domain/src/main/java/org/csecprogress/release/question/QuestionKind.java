package org.csecprogress.release.question;

/** The way in which a question is answered. */
public enum QuestionKind {
    /** The finding on a measure, and whether it changed. */
    FINDING,
    /** The names of the counties that did not report. */
    MISSING,
    /** The rate of one group compared with that of another. */
    RATE,
    /** A link to the page of the reader's own county. */
    COUNTY
}
