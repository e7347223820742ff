package org.csecprogress.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of records, and how long each is kept: the portal's retention schedule. The guide on
 * retention gives the reason of each.
 */
public enum RecordKind {
    /** Failed sign-ins, counted from the last one. */
    SIGN_IN_FAILURES(1, true),
    /** Challenges that passkeys have answered. */
    SPENT_CHALLENGES(1, true),
    /** Links of invitations, from the day on which they expire. */
    INVITATIONS(30, true),
    /** Sessions, from the last request. */
    SESSIONS(90, true),
    /** Sent and failed e-mail. */
    MAIL(90, true),
    /** Files in which the virus scanner found something. */
    QUARANTINE(90, false),
    /** Browsers from which somebody signs in, from the last time. */
    DEVICES(365, true),
    /** Notices: a year and the quarter before it. */
    NOTICES(500, false),
    /** Access tokens, from the day on which they end. */
    TOKENS(2 * 365, true),
    /** The answers in a filing that was opened and never sent. */
    DRAFTS(3 * 365, false),
    /** The personal details of a closed account, but for the name. */
    CLOSED_ACCOUNTS(3 * 365, false),
    /** Filings that were sent, with their documents, reviews and history. */
    FILINGS(0, false),
    /** Releases, with all that they were made from. */
    RELEASES(0, false),
    /** The audit trail and the daily heads. */
    TRAIL(0, false);

    private final int days;
    private final boolean realTime;

    RecordKind(int days, boolean realTime) {
        this.days = days;
        this.realTime = realTime;
    }

    /** Returns the kinds that are deleted after their time, in the order of the schedule. */
    public static List<RecordKind> deleted() {
        return Arrays.stream(values()).filter(kind -> kind.keeps().isPresent()).toList();
    }

    /** Returns the kind of that name. */
    public static Optional<RecordKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Returns how long it is kept; empty if it is never deleted. */
    public Optional<Duration> keeps() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    /** Returns the time before which a record is too old. */
    public Instant end(Instant now) {
        return now.minus(keeps().orElseThrow());
    }

    /** Whether its time is that of the server, whatever the business date. */
    public boolean isOfRealTime() {
        return realTime;
    }
}
