package org.csecprogress.review.page;

import java.util.ArrayList;
import java.util.Collections;
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
 * @param previous the one before it in the same way
 */
public record QueueWalk(
        int left, int total, Optional<QueueLine> next, Optional<QueueLine> previous) {
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
        Optional<QueueLine> here =
                lines.stream().filter(line -> line.county().code().equals(at)).findFirst();
        long total =
                lines.stream()
                        .filter(filter::holdsInAnyTab)
                        .filter(line -> !QueueTab.NOT_SUBMITTED.holds(line))
                        .count();
        List<QueueLine> back = new ArrayList<>(free);
        Collections.reverse(back);
        return new QueueWalk(
                open.size(),
                (int) total,
                first(free, line -> here.isPresent() && order.compare(line, here.get()) > 0),
                first(back, line -> here.isPresent() && order.compare(line, here.get()) < 0));
    }

    /** Returns the first one further on. At the end the walk starts over, for those skipped. */
    private static Optional<QueueLine> first(List<QueueLine> free, Predicate<QueueLine> further) {
        return free.stream().filter(further).findFirst().or(() -> free.stream().findFirst());
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
