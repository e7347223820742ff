package org.csecprogress.notification;

/** The number of mails of one status. */
public record OutboxCount(OutboxStatus status, long number) {}
