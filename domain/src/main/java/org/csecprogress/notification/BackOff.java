package org.csecprogress.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a message waits after it was not taken. */
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
     * The wait before the next attempt; nothing where there is none and the message is parked.
     *
     * @param attempts how often it was tried, at least once
     */
    public static Optional<Duration> after(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("nothing was tried yet");
        }
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
    }
}
