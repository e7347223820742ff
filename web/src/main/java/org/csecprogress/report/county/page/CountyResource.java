package org.csecprogress.report.county.page;

import java.math.BigDecimal;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;

/**
 * Something that a county has or has not.
 *
 * @param label the measure
 * @param said yes or no, or why there is no answer
 * @param absent whether there is no answer
 * @param asOf the last answer, if there is none in this quarter, or empty
 * @param everywhere how many counties have it, or empty
 */
public record CountyResource(
        String label, String said, boolean absent, String asOf, String everywhere) {
    /** Returns a figure of 1 or 0 in words, or empty. */
    static String said(ReleaseRow row, Sentences say) {
        return row.value()
                .map(BigDecimal::signum)
                .map(sign -> say.of(sign > 0 ? "publicMethods.yes" : "publicMethods.no"))
                .orElse("");
    }
}
