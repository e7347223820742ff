package org.csecprogress.review.queue.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.csecprogress.kernel.web.Query;

/**
 * The address of the queue, with everything its controls have set.
 *
 * @param period the quarter
 */
public record QueueAddress(String period, QueueFilter filter, QueueSort.Order order) {
    public static final String PATH = "/state/queue";

    /** The parameter in which other pages carry {@link #view} along. */
    public static final String PARAMETER = "queue";

    /**
     * Returns the address that {@link #view} was made from, in a quarter. Missing or malformed
     * parts have their defaults.
     *
     * @param reader account of the reader
     */
    public static QueueAddress read(String period, String view, long reader) {
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

    /** Returns the address of another tab with the same filter and order. */
    String under(QueueTab tab) {
        return shown(PATH, period, tab);
    }

    /** Returns the address of this page. */
    public String here() {
        return under(filter.tab());
    }

    /** Returns filter and order without the quarter, to save them for other quarters. */
    public String view() {
        return shown("", "", filter.tab()).substring(1);
    }

    /** Returns the address of a quarter's queue with default settings. */
    public static String start(String period) {
        return new Query(PATH).with("period", period).toString();
    }

    /** Returns the address of a saved view in the same quarter. */
    String of(String view) {
        return new Query(PATH).with("period", period) + "&" + view;
    }

    /** Returns the address of the same filings in the order of urgency. */
    String byUrgency() {
        return new QueueAddress(period, filter, QueueSort.Order.of("")).here();
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
}
