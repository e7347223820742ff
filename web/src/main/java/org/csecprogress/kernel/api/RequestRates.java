package org.csecprogress.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rate limit of this server's resources. Each client has a bucket with a minute's requests that
 * refills evenly, so short bursts pass and floods don't. Servers count separately: the limit
 * protects each of them and is not a quota.
 */
@ApplicationScoped
public class RequestRates {
    /** Most clients to remember. The one that has been idle longest is dropped first. */
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
     * @param ofToken requests per minute for one access token; 0 for no limit
     * @param ofAddress requests per minute without a valid token from one address; 0 for no limit
     */
    @Inject
    public RequestRates(
            @ConfigProperty(name = "csec.api.requests.token", defaultValue = "300") int ofToken,
            @ConfigProperty(name = "csec.api.requests.address", defaultValue = "6000")
                    int ofAddress) {
        this.ofToken = ofToken;
        this.ofAddress = ofAddress;
    }

    /**
     * Counts a request of an access token.
     *
     * @return seconds to wait if there were too many
     */
    public Optional<Long> ofToken(long token) {
        return take("token " + token, ofToken, System.nanoTime());
    }

    /**
     * Counts a request of an address.
     *
     * @return seconds to wait if there were too many
     */
    public Optional<Long> ofAddress(String address) {
        return take("address " + address, ofAddress, System.nanoTime());
    }

    /**
     * Checks whether an address sent too many requests, without counting this one.
     *
     * @return seconds to wait if it did
     */
    public synchronized Optional<Long> ofFlooded(String address) {
        double left = left("address " + address, ofAddress, System.nanoTime());
        return ofAddress <= 0 || left >= 1 ? Optional.empty() : Optional.of(wait(left, ofAddress));
    }

    synchronized Optional<Long> take(String who, int limit, long now) {
        if (limit <= 0) {
            return Optional.empty();
        }
        double left = left(who, limit, now);
        boolean isServed = left >= 1;
        buckets.put(who, new Bucket(isServed ? left - 1 : left, now));
        return isServed ? Optional.empty() : Optional.of(wait(left, limit));
    }

    private double left(String who, int limit, long now) {
        Bucket before = buckets.getOrDefault(who, new Bucket(limit, now));
        return Math.min(limit, before.left() + (now - before.at()) / NANOS_A_MINUTE * limit);
    }

    private static long wait(double left, int limit) {
        return (long) Math.ceil((1 - left) / limit * 60);
    }
}
