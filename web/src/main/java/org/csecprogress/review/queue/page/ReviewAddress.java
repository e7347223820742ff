package org.csecprogress.review.queue.page;

import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Query;

/** The address of a submission for its reviewer, with the part that is open. */
public record ReviewAddress(String href) {
    public ReviewAddress(String county, String period) {
        this(at("/state/submission", county, period));
    }

    private static String at(String path, String county, String period) {
        return new Query(path).with("county", county).with("period", period).toString();
    }

    /** Returns the address of a filing opened from the queue, with the way back to it. */
    public static ReviewAddress from(QueueAddress queue, CountyCode county) {
        return new ReviewAddress(county.value(), queue.period())
                .with(QueueAddress.PARAMETER, queue.view());
    }

    /** Returns the address of the page on which CDSS enters a filing for its county. */
    public static String entry(String county, String period) {
        return at("/state/entry", county, period);
    }

    /** Returns the address with another parameter, unless it is empty. */
    public ReviewAddress with(String name, String value) {
        return new ReviewAddress(
                href + new Query("").with(name, value).toString().replace('?', '&'));
    }
}
