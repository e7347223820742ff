package org.csecprogress.review.queue.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.review.service.QueueLine;

/** The order of the queue. Ties are sorted by county name. */
public enum QueueSort {
    COUNTY,
    STATUS,
    SUBMITTED,
    DECIDE,
    /** Filings returned by their county first, because its answers are waiting. */
    TURN;

    /** The orders that belong to a column. */
    static final List<QueueSort> COLUMNS = List.of(COUNTY, STATUS, SUBMITTED, DECIDE);

    private static final String DOWN = "-DOWN";

    private Comparator<QueueLine> order() {
        return switch (this) {
            case COUNTY -> Comparator.comparing(line -> line.county().name());
            case STATUS -> Comparator.comparing(QueueLine::status);
            case SUBMITTED ->
                    Comparator.comparing(
                            QueueLine::submittedAt,
                            Comparator.nullsLast(Comparator.naturalOrder()));
            case DECIDE ->
                    Comparator.comparing(
                            QueueSort::decision, Comparator.nullsLast(Comparator.naturalOrder()));
            case TURN -> Comparator.comparing(line -> !line.isBack());
        };
    }

    private static LocalDate decision(QueueLine line) {
        return QueueTab.NOT_SUBMITTED.holds(line) ? null : line.decideBy();
    }

    /**
     * An order with its direction.
     *
     * @param isDown whether it is descending
     */
    public record Order(QueueSort by, boolean isDown) {
        /** Returns the order in the address, by default {@link #TURN}. */
        public static Order of(String written) {
            String text = written == null ? "" : written;
            boolean down = text.endsWith(DOWN);
            String name = down ? text.substring(0, text.length() - DOWN.length()) : text;
            return Arrays.stream(values())
                    .filter(sort -> sort.name().equals(name))
                    .findFirst()
                    .map(sort -> new Order(sort, down))
                    .orElse(new Order(TURN, false));
        }

        public Comparator<QueueLine> comparator() {
            return (isDown ? by.order().reversed() : by.order()).thenComparing(COUNTY.order());
        }

        /** Returns the order that pressing a column's heading requests. */
        public String next(QueueSort column) {
            return column == by && !isDown ? column.name() + DOWN : column.name();
        }

        /** Returns the written form for addresses. */
        public String written() {
            return isDown ? by.name() + DOWN : by.name();
        }

        /** Returns the value of aria-sort for a column, or null if it is not the sorted one. */
        public String aria(QueueSort column) {
            if (column != by) {
                return null;
            }
            return isDown ? "descending" : "ascending";
        }
    }
}
