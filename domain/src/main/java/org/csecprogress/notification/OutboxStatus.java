package org.csecprogress.notification;

/** Where a mail stands. */
public enum OutboxStatus {
    /** It goes out at its time. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** It was given up, until somebody says that it be tried again. */
    PARKED,
    /** The account was disabled before it went out. */
    DROPPED
}
