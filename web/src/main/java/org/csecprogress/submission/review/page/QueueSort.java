package org.csecprogress.submission.review.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.submission.service.QueueLine;

/** By what the queue may be put in order; ties go by the county's name. */
public enum QueueSort {
    COUNTY,
    STATUS,
    SUBMITTED,
    DECIDE,
    /** What came back from its county first: somebody asked, and waits for the answer. */
    TURN;

    /** Those that a column is in the order of. */
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
     * @param isDown whether the last comes first
     */
    public record Order(QueueSort by, boolean isDown) {
        /** The order that the address names; what came back first where it names none. */
        static Order of(String written) {
            String text = written == null ? "" : written;
            boolean down = text.endsWith(DOWN);
            String name = down ? text.substring(0, text.length() - DOWN.length()) : text;
            return Arrays.stream(values())
                    .filter(sort -> sort.name().equals(name))
                    .findFirst()
                    .map(sort -> new Order(sort, down))
                    .orElse(new Order(TURN, false));
        }

        Comparator<QueueLine> comparator() {
            return (isDown ? by.order().reversed() : by.order()).thenComparing(COUNTY.order());
        }

        /** What the heading of a column asks for when it is pressed. */
        public String next(QueueSort column) {
            return column == by && !isDown ? column.name() + DOWN : column.name();
        }

        /** The written form, for addresses. */
        public String written() {
            return isDown ? by.name() + DOWN : by.name();
        }

        /** The value of aria-sort for a column, or null where it is not the one. */
        public String aria(QueueSort column) {
            if (column != by) {
                return null;
            }
            return isDown ? "descending" : "ascending";
        }
    }
}
