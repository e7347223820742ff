package org.csecprogress.filing.page;

import java.util.Locale;
import org.csecprogress.kernel.ReportingPeriod;

/** The county's pages of a filing: one of each. */
public enum CountyPage {
    /** The task list. */
    HOME,
    /** The totals of all forms. */
    TOTALS,
    METHODS,
    /** The county's own texts. */
    WORDS,
    MILESTONES,
    /** The check of all answers. */
    CHECK,
    WORKBOOK;

    /** Returns the address of the page. */
    public String of(ReportingPeriod period) {
        return "/county/" + name().toLowerCase(Locale.ROOT) + "?period=" + period;
    }
}
