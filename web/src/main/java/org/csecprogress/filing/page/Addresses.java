package org.csecprogress.filing.page;

import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Query;

/** Addresses of the county's pages. */
public final class Addresses {
    private Addresses() {}

    /** Returns the address of the task list. */
    public static String home(ReportingPeriod period) {
        return "/county/home?period=" + period;
    }

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

    /** Returns the address of the page with every form's totals. */
    public static String totals(ReportingPeriod period) {
        return "/county/totals?period=" + period;
    }

    /** Returns the address of the methods. */
    public static String methods(ReportingPeriod period) {
        return "/county/methods?period=" + period;
    }

    /** Returns the address of the county's own texts. */
    public static String words(ReportingPeriod period) {
        return "/county/words?period=" + period;
    }

    /** Returns the address of the milestones. */
    public static String milestones(ReportingPeriod period) {
        return "/county/milestones?period=" + period;
    }

    /** Returns the address of the check of all answers. */
    public static String check(ReportingPeriod period) {
        return "/county/check?period=" + period;
    }

    /** Returns the address of the page of workbooks. */
    public static String workbook(ReportingPeriod period) {
        return "/county/workbook?period=" + period;
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
