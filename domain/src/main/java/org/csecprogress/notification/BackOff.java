package org.csecprogress.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waiting times of a message between attempts to send it. */
public final class BackOff {
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12));

    private BackOff() {}

    /**
     * Returns the wait before the next attempt; empty if the message is to be parked.
     *
     * @param attempts number of attempts so far, at least 1
     */
    public static Optional<Duration> after(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("nothing was tried yet");
        }
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
    }
}
