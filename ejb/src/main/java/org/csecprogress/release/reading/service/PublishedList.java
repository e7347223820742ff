package org.csecprogress.release.reading.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.csecprogress.release.record.PublicRelease;

/**
 * Keeps the list of what is published. Its version is the number of moves of releases that this
 * node has made: after each one the list is read again. Moves of other nodes are found by reading
 * the list every few seconds. A list that could not be read again for {@link #PROMISED} is not used
 * any more. As long as nothing changes, it is the same object.
 */
final class PublishedList {
    /**
     * The longest time after which every node shows what another one has published or withdrawn.
     */
    static final Duration PROMISED = Duration.ofSeconds(10);

    private final Supplier<List<PublicRelease>> records;
    private final LongSupplier nanos;
    private final AtomicReference<Kept> kept = new AtomicReference<>();
    private final AtomicLong moves = new AtomicLong();

    /**
     * The list as it was read.
     *
     * @param readAt when the read began, in nanoseconds
     * @param after number of moves that this node had made by then
     */
    private record Kept(List<PublicRelease> list, long readAt, long after) {
        /** Returns the later of two reads, with the list of this one if both are equal. */
        Kept or(Kept other) {
            Kept later = other.isEarlierThan(this) ? this : other;
            return later.list.equals(list) ? new Kept(list, later.readAt, later.after) : later;
        }

        private boolean isEarlierThan(Kept other) {
            return after == other.after ? readAt - other.readAt < 0 : after < other.after;
        }
    }

    /**
     * Creates a list that is not read yet.
     *
     * @param records reads what is committed
     * @param nanos the time, as {@link System#nanoTime} counts it
     */
    PublishedList(Supplier<List<PublicRelease>> records, LongSupplier nanos) {
        this.records = records;
        this.nanos = nanos;
    }

    /** Returns the list, without the database unless it has changed or nobody could confirm it. */
    List<PublicRelease> get() {
        Kept known = kept.get();
        return known != null && isFresh(known) ? known.list() : read();
    }

    private boolean isFresh(Kept known) {
        return known.after() == moves.get()
                && nanos.getAsLong() - known.readAt() < PROMISED.toNanos();
    }

    /** Reads the list and keeps it, unless somebody else has read a later one. */
    List<PublicRelease> read() {
        // Both are taken before the read: a move during it makes what was read stale.
        long now = nanos.getAsLong();
        long after = moves.get();
        Kept read = new Kept(List.copyOf(records.get()), now, after);
        return kept.accumulateAndGet(read, (known, one) -> known == null ? one : known.or(one))
                .list();
    }

    /** Has the next reader read the list again. */
    void forget() {
        moves.incrementAndGet();
    }
}
