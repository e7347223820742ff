package org.csecprogress.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A count as the masked release shows it: a whole number, or the reason why there is none. This
 * package computes only from such counts, so nothing can be computed from a withheld figure. Only
 * code that reads rows of a release may create them; EngineRulesTest enforces this.
 */
public final class PublicCount {
    private final long value;
    private final Optional<Reason> reason;

    private PublicCount(long value, Optional<Reason> reason) {
        this.value = value;
        this.reason = reason;
    }

    /**
     * Returns a count that the release shows.
     *
     * @param count at least 0
     * @throws IllegalArgumentException if the count is negative
     */
    public static PublicCount shown(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is at least 0, was " + count);
        }
        return new PublicCount(count, Optional.empty());
    }

    /** Returns a count that the release withholds. */
    public static PublicCount withheld() {
        return new PublicCount(0, Optional.of(Reason.WITHHELD));
    }

    /** Returns a count that does not exist. */
    public static PublicCount noData() {
        return new PublicCount(0, Optional.of(Reason.NO_DATA));
    }

    /** Returns the count, if it is shown. */
    public OptionalLong value() {
        return reason.isPresent() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Returns why it is not shown, if it is not. */
    public Optional<Reason> reason() {
        return reason;
    }

    /** Whether the release withholds it. */
    public boolean isWithheld() {
        return reason.equals(Optional.of(Reason.WITHHELD));
    }

    /**
     * Whether the count is 1 to 19; in practice 11 to 19, because smaller counts are withheld. It
     * varies a great deal by chance, so no index is computed from it.
     */
    public boolean isUnstable() {
        return Stability.of(value()) == Stability.UNSTABLE;
    }

    /** Returns the first reason why a result from these counts is not shown. */
    static Optional<Reason> silence(PublicCount... counts) {
        return silence(Arrays.asList(counts));
    }

    /** Returns the first reason why a result from these counts is not shown. */
    static Optional<Reason> silence(Collection<PublicCount> counts) {
        return counts.stream().flatMap(count -> count.reason.stream()).min(Reason::compareTo);
    }

    /** Returns the count; call only if {@link #silence} is empty. */
    long get() {
        return value().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicCount count
                && value == count.value
                && reason.equals(count.reason);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value) * 31 + reason.hashCode();
    }

    @Override
    public String toString() {
        return reason.map(Reason::toString).orElseGet(() -> String.valueOf(value));
    }
}
