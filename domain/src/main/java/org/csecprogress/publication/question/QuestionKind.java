package org.csecprogress.publication.question;

/** How a question is answered. */
public enum QuestionKind {
    /** By the finding about a measure, and whether it changed. */
    FINDING,
    /** By the names of the counties that did not report. */
    MISSING,
    /** By the rate of one group beside the rate of another. */
    RATE,
    /** On the page of the reader's own county. */
    COUNTY
}
