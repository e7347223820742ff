package org.csecprogress.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often somebody may ask this server. Each has a bucket of a minute's requests, which fills
 * again evenly, so that a burst is served and a flood is not. Two servers count apart: the limit
 * protects each of them, it is no quota.
 */
@ApplicationScoped
public class RequestRates {
    /** So many are remembered; whoever has asked for nothing the longest is forgotten first. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int ofToken;
    private final int ofAddress;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private record Bucket(double left, long at) {}

    protected RequestRates() {
        this(0, 0);
    }

    /**
     * @param ofToken requests a minute by one access token; 0 for no limit
     * @param ofAddress requests a minute without a token that counts, from one address; 0 for no
     *     limit
     */
    @Inject
    public RequestRates(
            @ConfigProperty(name = "csec.api.requests.token", defaultValue = "300") int ofToken,
            @ConfigProperty(name = "csec.api.requests.address", defaultValue = "600")
                    int ofAddress) {
        this.ofToken = ofToken;
        this.ofAddress = ofAddress;
    }

    /**
     * Counts a request of an access token.
     *
     * @return seconds to wait, if there were too many
     */
    public Optional<Long> ofToken(long token) {
        return take("token " + token, ofToken, System.nanoTime());
    }

    /**
     * Counts a request of an address.
     *
     * @return seconds to wait, if there were too many
     */
    public Optional<Long> ofAddress(String address) {
        return take("address " + address, ofAddress, System.nanoTime());
    }

    synchronized Optional<Long> take(String who, int limit, long now) {
        if (limit <= 0) {
            return Optional.empty();
        }
        Bucket before = buckets.getOrDefault(who, new Bucket(limit, now));
        double left = Math.min(limit, before.left() + (now - before.at()) / NANOS_A_MINUTE * limit);
        boolean isServed = left >= 1;
        buckets.put(who, new Bucket(isServed ? left - 1 : left, now));
        return isServed ? Optional.empty() : Optional.of((long) Math.ceil((1 - left) / limit * 60));
    }
}
