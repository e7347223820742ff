package org.csecprogress.submission.review.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Query;

/** The address of a submission for its reviewer: which part of it, and what is open there. */
record ReviewAddress(Map<String, String> parameters) {
    static final String PATH = "/state/submission";

    ReviewAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    ReviewAddress(String county, String period) {
        this(start(county, period));
    }

    /** Of a filing that is opened from the queue, to which it leads back. */
    static ReviewAddress from(QueueAddress queue, CountyCode county) {
        return new ReviewAddress(county.value(), queue.period())
                .with(QueueAddress.PARAMETER, queue.view());
    }

    private static Map<String, String> start(String county, String period) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("county", county);
        parameters.put("period", period);
        return parameters;
    }

    /** The same with a parameter; an empty value takes it away. */
    ReviewAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ReviewAddress(changed);
    }

    String href() {
        Query href = new Query(PATH);
        parameters.forEach(href::with);
        return href.toString();
    }
}
