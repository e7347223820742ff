package org.csecprogress.notification;

/** Where a mail stands. */
public enum OutboxStatus {
    /** It goes out at its time. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** It was given up, until somebody says that it be tried again. */
    PARKED,
    /** Before it went out the account was disabled, or lost the role by which it was told. */
    DROPPED
}
