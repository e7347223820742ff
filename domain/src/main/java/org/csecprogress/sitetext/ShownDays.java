package org.csecprogress.sitetext;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a text is on the pages, in California.
 *
 * @param from the first day, or null if it begins at once
 * @param until the last day, or null if it stays until another replaces it
 */
public record ShownDays(LocalDate from, LocalDate until) implements Serializable {
    /** From the approval on, without an end. */
    public static final ShownDays ALWAYS = new ShownDays(null, null);

    /** Whether the text is shown on a day. */
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether the last day is before the first one. */
    public boolean isReversed() {
        return from != null && until != null && until.isBefore(from);
    }

    /** Whether the last day has passed. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** Returns both days as the audit trail writes them; empty if the text is always shown. */
    Optional<String> written() {
        return equals(ALWAYS)
                ? Optional.empty()
                : Optional.of((from == null ? "" : from) + "/" + (until == null ? "" : until));
    }
}
