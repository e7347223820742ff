package org.csecprogress.release.embargo;

/**
 * Why somebody may read a release before it is public. The reasons are a list, so that everyone
 * reads them in words that were passed in both languages.
 */
public enum EmbargoReason {
    /** To prepare a report in the news. */
    NEWS,
    /** To brief a Member or a committee of the Legislature. */
    LEGISLATURE,
    /** To prepare the answer of a state agency. */
    STATE,
    /** To prepare help for young people and families who will ask. */
    SERVICES,
    /** To check translation or accessibility. */
    CHECKS
}
