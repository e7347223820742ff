package org.csecprogress.release.text;

import java.time.Instant;

/**
 * A disclosure officer's decision on one text.
 *
 * @param reason why it was sent back; empty if it was passed
 * @param by the account that decided
 * @param byName name of the account at that time
 * @param version how often it was decided, from 1
 */
public record TextDecision(
        TextVerdict verdict, String reason, long by, String byName, Instant at, long version) {
    public TextDecision {
        if (reason.isBlank() == (verdict == TextVerdict.SENT_BACK)) {
            throw new IllegalArgumentException("sent back without a reason, or passed with one");
        }
    }
}
