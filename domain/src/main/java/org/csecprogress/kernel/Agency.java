package org.csecprogress.kernel;

/** The two county agencies that WIC 16501.35 binds; each certifies every filing. */
public enum Agency {
    /** Child welfare services. */
    CWS,
    /** Probation. */
    PROB
}
