package org.csecprogress.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A count as the masked release shows it: a whole number, or why there is none. Everything in this
 * package is computed from these, so that nothing can be computed from a withheld figure. Only
 * whoever reads rows of a release makes them; ArchitectureTest holds that door.
 */
public final class PublicCount {
    private final long value;
    private final Optional<Reason> reason;

    private PublicCount(long value, Optional<Reason> reason) {
        this.value = value;
        this.reason = reason;
    }

    /**
     * A count that the release shows.
     *
     * @param count at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public static PublicCount shown(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is at least 0, was " + count);
        }
        return new PublicCount(count, Optional.empty());
    }

    /** A count that the release withholds. */
    public static PublicCount withheld() {
        return new PublicCount(0, Optional.of(Reason.WITHHELD));
    }

    /** A count that does not exist. */
    public static PublicCount noData() {
        return new PublicCount(0, Optional.of(Reason.NO_DATA));
    }

    /** The count, where it is shown. */
    public OptionalLong value() {
        return reason.isPresent() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether the release withholds it. */
    public boolean isWithheld() {
        return reason.equals(Optional.of(Reason.WITHHELD));
    }

    /**
     * Whether it is from 1 to 19, and so from 11 to 19 where fewer are withheld: it changes a great
     * deal by chance, and no index is made of it.
     */
    public boolean isUnstable() {
        return Stability.of(value()) == Stability.UNSTABLE;
    }

    /** The first reason why something made of all of these is not shown. */
    static Optional<Reason> silence(PublicCount... counts) {
        return silence(Arrays.asList(counts));
    }

    /** The first reason why something made of all of these is not shown. */
    static Optional<Reason> silence(Collection<PublicCount> counts) {
        return counts.stream().flatMap(count -> count.reason.stream()).min(Reason::compareTo);
    }

    /** The count; only after {@link #silence} has found no reason. */
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
