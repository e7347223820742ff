package org.csecprogress.review.queue.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Query;

/** The address of a submission for its reviewer, with the part that is open. */
public record ReviewAddress(Map<String, String> parameters) {
    static final String PATH = "/state/submission";

    private static final String ENTRY = "/state/entry";

    public ReviewAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    public ReviewAddress(String county, String period) {
        this(start(county, period));
    }

    /** Returns the address of a filing opened from the queue, with the way back to it. */
    public static ReviewAddress from(QueueAddress queue, CountyCode county) {
        return new ReviewAddress(county.value(), queue.period())
                .with(QueueAddress.PARAMETER, queue.view());
    }

    /** Returns the address of the page on which CDSS enters a filing for its county. */
    public static String entry(String county, String period) {
        return new Query(ENTRY).with("county", county).with("period", period).toString();
    }

    private static Map<String, String> start(String county, String period) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("county", county);
        parameters.put("period", period);
        return parameters;
    }

    /** Returns the address with a parameter changed; an empty value removes it. */
    public ReviewAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ReviewAddress(changed);
    }

    public String href() {
        Query href = new Query(PATH);
        parameters.forEach(href::with);
        return href.toString();
    }
}
