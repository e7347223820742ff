package org.csecprogress.review.queue.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.csecprogress.kernel.Slice;
import org.csecprogress.review.service.QueueLine;

/** The order of the queue. Ties are sorted by county name. */
public enum QueueSort {
    COUNTY,
    STATUS,
    SUBMITTED,
    DECIDE,
    EXPLAINED,
    OUTLYING,
    REVIEWER,
    /** Filings that wait for CDSS first, then those that wait for counties, then decided ones. */
    URGENCY;

    private static final String DOWN = "-DOWN";

    /** Returns the order, in which lines without a value are the last in both directions. */
    private Comparator<QueueLine> order(boolean down) {
        return switch (this) {
            case COUNTY -> by(line -> line.county().name(), down);
            case STATUS -> by(QueueLine::status, down);
            case SUBMITTED -> by(QueueLine::submittedAt, down);
            case DECIDE -> by(QueueSort::decision, down);
            case EXPLAINED -> by(line -> ifSubmitted(line, line.explained()), down);
            case OUTLYING -> by(line -> ifSubmitted(line, line.outlying()), down);
            case REVIEWER -> by(QueueSort::reviewer, down);
            case URGENCY ->
                    Comparator.comparing(QueueSort::turn)
                            .thenComparing(
                                    QueueLine::decideBy,
                                    Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    private static <T extends Comparable<? super T>> Comparator<QueueLine> by(
            Function<QueueLine, T> value, boolean down) {
        Comparator<T> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(order));
    }

    private static Integer ifSubmitted(QueueLine line, int number) {
        return QueueTab.NOT_SUBMITTED.holds(line) ? null : number;
    }

    private static String reviewer(QueueLine line) {
        return line.duty().map(duty -> duty.acting().orElse(duty.assigned()).name()).orElse(null);
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
            return by.order(isDown).thenComparing(COUNTY.order(false));
        }

        /** Returns the written form for addresses. */
        public String written() {
            return isDown ? by.name() + DOWN : by.name();
        }
    }
}
