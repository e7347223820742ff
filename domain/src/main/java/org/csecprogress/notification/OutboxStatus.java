package org.csecprogress.notification;

/** The status of a mail. */
public enum OutboxStatus {
    /** It will be sent when its time comes. */
    QUEUED,
    /** The mail server accepted it. */
    SENT,
    /** It is not sent until somebody asks for another attempt. */
    PARKED,
    /** It was dropped, because before it was sent the account was disabled or lost the role. */
    DROPPED
}
