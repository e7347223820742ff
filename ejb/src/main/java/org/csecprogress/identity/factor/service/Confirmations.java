package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Keys;

/**
 * Remembers for ten minutes that somebody who is signed in has shown a factor again, in a signed
 * text that is given to the page and counts for one session of one account.
 */
@ApplicationScoped
@ForEverybody
public class Confirmations {
    private static final String KEY = "confirmed again";
    private static final Duration VALID = Duration.ofMinutes(10);

    @Inject private Keys keys;
    private final Clock clock = Clock.systemUTC();

    /** Returns the signed text. */
    public String of(long accountId, long session) {
        String until = Long.toString(clock.instant().plus(VALID).getEpochSecond());
        return until + "." + keys.sign(KEY, about(accountId, session, until));
    }

    /** Whether the text is of that account and session, and not too old. */
    public boolean holds(long accountId, long session, String signed) {
        int end = signed.indexOf('.');
        if (end < 1 || !signed.substring(0, end).matches("\\d{1,12}")) {
            return false;
        }
        String until = signed.substring(0, end);
        return keys.isSigned(KEY, about(accountId, session, until), signed.substring(end + 1))
                && Instant.ofEpochSecond(Long.parseLong(until)).isAfter(clock.instant());
    }

    private static String about(long accountId, long session, String until) {
        return accountId + " " + session + " " + until;
    }
}
