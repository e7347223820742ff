package org.csecprogress.release.archive;

/** Result of an audit of the archive. */
public enum ArchiveAuditState {
    /** No withheld count can be worked out. */
    CLEAN,
    /** Some withheld counts can be worked out. */
    FOUND,
    /** Nothing was found, but the solver gave up on some counts. */
    UNDECIDED,
    /** It could not be done. The server's log says why. */
    BROKEN
}
