package org.csecprogress.transparency;

import java.time.LocalDate;
import java.util.List;

/** Says by which day's head a leaf was sealed first. */
final class SealedDays {
    private final List<DailyHead> heads;

    /**
     * @param heads all heads, oldest first
     */
    SealedDays(List<DailyHead> heads) {
        this.heads = heads;
    }

    boolean isEmpty() {
        return heads.isEmpty();
    }

    /** Returns the day, or null if no head covers the leaf. */
    LocalDate of(LogLeaf leaf) {
        return heads.stream()
                .filter(head -> leaf.place() < head.leaves())
                .findFirst()
                .map(DailyHead::day)
                .orElse(null);
    }

    /** Whether the first head covers the leaf. */
    boolean isFirst(LogLeaf leaf) {
        return !heads.isEmpty() && leaf.place() < heads.get(0).leaves();
    }
}
