package org.csecprogress.review.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.QueueFilter;
import org.csecprogress.review.queue.page.QueueTab;
import org.csecprogress.review.service.QueueLine;

/**
 * A reviewer's way through a view of the queue, one filing after another.
 *
 * @param left how many filings of the view CDSS still has to decide
 * @param total how many filings the view has in all tabs, decided or not
 * @param next the next one to open; none if the others are decided, in review by others, or entered
 *     by this reviewer
 */
record QueueWalk(int left, int total, Optional<QueueLine> next) {
    /**
     * Returns the next step from a filing.
     *
     * @param at its county
     * @param reader account of the reviewer
     */
    static QueueWalk from(List<QueueLine> lines, QueueAddress view, CountyCode at, long reader) {
        QueueFilter filter = view.filter();
        Comparator<QueueLine> order = view.order().comparator();
        List<QueueLine> open =
                lines.stream()
                        .filter(filter::holdsInAnyTab)
                        .filter(part(filter.tab()))
                        .sorted(order)
                        .toList();
        List<QueueLine> free =
                open.stream()
                        .filter(line -> !line.county().code().equals(at))
                        .filter(line -> line.isToStart() || line.reviewerId() == reader)
                        .filter(line -> !line.entry().parties().contains(reader))
                        .toList();
        Optional<QueueLine> after =
                lines.stream()
                        .filter(line -> line.county().code().equals(at))
                        .findFirst()
                        .flatMap(here -> after(free, here, order));
        long total =
                lines.stream()
                        .filter(filter::holdsInAnyTab)
                        .filter(line -> !QueueTab.NOT_SUBMITTED.holds(line))
                        .count();
        // At the end the walk starts over, so that skipped filings come again.
        return new QueueWalk(open.size(), (int) total, after.or(() -> free.stream().findFirst()));
    }

    private static Optional<QueueLine> after(
            List<QueueLine> free, QueueLine here, Comparator<QueueLine> order) {
        return free.stream().filter(line -> order.compare(line, here) > 0).findFirst();
    }

    /** Returns which filings to go through: a waiting tab's own, or else all that wait. */
    private static Predicate<QueueLine> part(QueueTab tab) {
        return switch (tab) {
            case TO_REVIEW -> QueueLine::isToStart;
            case IN_REVIEW -> QueueLine::isInReview;
            default -> line -> line.isToStart() || line.isInReview();
        };
    }
}
