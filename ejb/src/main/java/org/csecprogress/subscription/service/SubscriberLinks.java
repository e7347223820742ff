package org.csecprogress.subscription.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sealing;

/**
 * The links in mail to people without an account. Each holds the address, encrypted, so that
 * nothing is stored for it: an address that nobody confirms is kept nowhere.
 */
@ApplicationScoped
@ForEverybody
public class SubscriberLinks {
    private static final String CONFIRM = "subscriber confirms";
    private static final String LEAVE = "subscriber leaves";
    private static final Duration VALID = Duration.ofDays(3);

    /** Nobody owns them: whoever has the mail may use its link. */
    private static final long NOBODY = 0;

    @Inject private Sealing sealing;
    private final Clock clock = Clock.systemUTC();

    /** Returns the path with which an address is confirmed within three days. */
    public String toConfirm(String address) {
        String text = clock.instant().plus(VALID).getEpochSecond() + " " + address;
        return "/subscribe/confirm?token=" + seal(CONFIRM, text);
    }

    /** Returns the path with which an address is deleted; it never expires. */
    public String toLeave(String address) {
        return "/subscribe/leave?token=" + seal(LEAVE, address);
    }

    private String seal(String purpose, String text) {
        return sealing.seal(purpose, NOBODY, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the address to be confirmed; empty if the link is not ours or too old. */
    Optional<String> confirming(String token) {
        return open(CONFIRM, token)
                .map(text -> text.split(" ", 2))
                .filter(parts -> clock.instant().isBefore(until(parts[0])))
                .map(parts -> parts[1]);
    }

    private static Instant until(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    /** Returns the address to be deleted; empty if the link is not ours. */
    Optional<String> leaving(String token) {
        return open(LEAVE, token);
    }

    private Optional<String> open(String purpose, String token) {
        return sealing.open(purpose, NOBODY, token)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
