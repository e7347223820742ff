package org.csecprogress.submission.review.page;

import java.util.List;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;

/**
 * The address of the queue as it is shown: everything that its controls say.
 *
 * @param period the quarter
 */
record QueueAddress(String period, QueueFilter filter, QueueSort.Order order) {
    static final String PATH = "/state/queue";

    /** What the other controls say stays as it is under another tab. */
    String under(QueueTab tab) {
        return shown(PATH, period, tab);
    }

    /** The same page. */
    String here() {
        return under(filter.tab());
    }

    /** The filter and the order without the quarter, to be kept for other quarters. */
    String view() {
        return shown("", "", filter.tab()).substring(1);
    }

    /** The address of a view that was kept, in the same quarter. */
    String of(String view) {
        return new Query(PATH).with("period", period) + "&" + view;
    }

    /** The queue of the counties that have no reviewer. */
    String unassigned() {
        return new Query(PATH)
                .with("period", period)
                .with("who", QueueFilter.Who.NOBODY)
                .toString();
    }

    private String shown(String path, String quarter, QueueTab tab) {
        return new Query(path)
                .with("period", quarter)
                .with("tab", tab.name())
                .with("name", filter.county())
                .with("region", filter.region())
                .with("who", filter.who().written())
                .with("sort", order.written())
                .toString();
    }

    /** What a form carries along, so that the page comes back as it was. */
    List<Option> carried() {
        return List.of(
                new Option("period", period, false),
                new Option("tab", filter.tab().name(), false),
                new Option("name", filter.county(), false),
                new Option("region", filter.region(), false),
                new Option("who", filter.who().written(), false),
                new Option("sort", order.written(), false));
    }
}
