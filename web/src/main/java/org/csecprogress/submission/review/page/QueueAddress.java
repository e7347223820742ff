package org.csecprogress.submission.review.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;

/**
 * The address of the queue as it is shown: everything that its controls say.
 *
 * @param period the quarter
 */
record QueueAddress(String period, QueueFilter filter, QueueSort.Order order) {
    static final String PATH = "/state/queue";

    /** In what other pages carry {@link #view} along. */
    static final String PARAMETER = "queue";

    /**
     * The address that {@link #view} was made from, in a quarter. What it does not state is as in
     * an address without it, and what is no view states nothing.
     *
     * @param reader account of the reader
     */
    static QueueAddress read(String period, String view, long reader) {
        Map<String, String> stated = new HashMap<>();
        for (String pair : view.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            stated.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
        }
        return new QueueAddress(
                period,
                QueueFilter.of(name -> stated.getOrDefault(name, ""), reader),
                QueueSort.Order.of(stated.getOrDefault("sort", "")));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

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

    /** The queue of a quarter as it begins. */
    static String start(String period) {
        return new Query(PATH).with("period", period).toString();
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
