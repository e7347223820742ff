package org.csecprogress.review.queue.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import org.csecprogress.kernel.Slice;
import org.csecprogress.review.service.QueueLine;

/** The order of the queue. Ties are sorted by county name. */
public enum QueueSort {
    COUNTY,
    STATUS,
    SUBMITTED,
    DECIDE,
    /** Filings that wait for CDSS first, then those that wait for counties, then decided ones. */
    URGENCY;

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
            case URGENCY ->
                    Comparator.comparing(QueueSort::turn)
                            .thenComparing(
                                    QueueLine::decideBy,
                                    Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    /** The steps of urgency, from the most urgent on. */
    private enum Turn {
        SENT_AGAIN,
        CDSS,
        RETURNED,
        LATE,
        COUNTY,
        NOBODY
    }

    private static Turn turn(QueueLine line) {
        if (line.isBack()) {
            return Turn.SENT_AGAIN;
        }
        if (QueueTab.TO_REVIEW.holds(line) || QueueTab.IN_REVIEW.holds(line)) {
            return Turn.CDSS;
        }
        if (QueueTab.RETURNED.holds(line)) {
            return Turn.RETURNED;
        }
        if (QueueTab.APPROVED.holds(line)) {
            return Turn.NOBODY;
        }
        return line.isOverdue() ? Turn.LATE : Turn.COUNTY;
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
        /** Returns the order in the address, by default {@link #URGENCY}. */
        public static Order of(String written) {
            String text = written == null ? "" : written;
            boolean down = text.endsWith(DOWN);
            String name = down ? text.substring(0, text.length() - DOWN.length()) : text;
            return Arrays.stream(values())
                    .filter(sort -> sort != URGENCY && sort.name().equals(name))
                    .findFirst()
                    .map(sort -> new Order(sort, down))
                    .orElse(new Order(URGENCY, false));
        }

        /** Returns the order in which a table shows a part of the list. */
        static Order of(Slice slice) {
            return of(slice.isDown() ? slice.by() + DOWN : slice.by());
        }

        /** Returns whether it is the order of no column. */
        boolean isByUrgency() {
            return by == URGENCY;
        }

        public Comparator<QueueLine> comparator() {
            return (isDown ? by.order().reversed() : by.order()).thenComparing(COUNTY.order());
        }

        /** Returns the written form for addresses. */
        public String written() {
            return isDown ? by.name() + DOWN : by.name();
        }
    }
}
