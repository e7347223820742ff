package org.csecprogress.filing.page;

import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Query;

/** Addresses of the county's pages that show one part of a filing. */
public final class Addresses {
    private Addresses() {}

    /**
     * Returns the address of a form, or of one of its breakdowns.
     *
     * @param dimension code of the breakdown, or empty for all totals
     */
    public static String section(ReportingPeriod period, String form, String dimension) {
        return new Query("/county/section")
                .with("period", period.toString())
                .with("form", form)
                .with("by", dimension)
                .toString();
    }

    /** Returns the address of the page that shows what a revision held. */
    public static String revision(ReportingPeriod period, int revision) {
        return "/county/revision?period=" + period + "&revision=" + revision;
    }

    /** Returns the address of a revision's receipt. */
    public static String receipt(ReportingPeriod period, int revision) {
        return "/county/receipt?period=" + period + "&revision=" + revision;
    }
}
