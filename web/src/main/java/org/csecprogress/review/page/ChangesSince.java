package org.csecprogress.review.page;

import java.util.Collections;
import java.util.List;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.answer.page.ChangeList;
import org.csecprogress.review.answer.page.ChangeRow;
import org.csecprogress.review.service.ReviewedFiling;

/**
 * The changes since another revision, or since the last approved quarter.
 *
 * @param since number of that revision, or the quarter
 * @param then heading of the earlier answers
 * @param now heading of the later ones
 * @param breakdowns the changed breakdowns, if they are not among the rows
 */
public record ChangesSince(
        Object since, String then, String now, List<ChangeRow> rows, List<ChangeRow> breakdowns) {
    /** Returns the changes between two revisions, or null if there is only one. */
    static ChangesSince ofRevisions(ReviewedFiling review, Sentences say) {
        return review.step()
                .map(
                        step ->
                                new ChangesSince(
                                        step.older(),
                                        say.of("review.changes.revision", step.older()),
                                        say.of("review.changes.revision", step.newer()),
                                        new ChangeList(
                                                        review.filing().catalog(),
                                                        say,
                                                        step.then(),
                                                        step.now())
                                                .rows(),
                                        List.of()))
                .orElse(null);
    }

    /** Returns the changes since the last approved quarter. Nearly all breakdowns change. */
    static ChangesSince ofQuarter(Filing filing, Sentences say) {
        int before = Collections.min(filing.prior().keySet());
        ReportingPeriod period = filing.submission().period();
        ChangeList list =
                new ChangeList(filing.catalog(), say, filing.prior().get(before), filing.answers());
        return new ChangesSince(
                period.minus(before),
                period.minus(before).toString(),
                period.toString(),
                list.totals(),
                list.breakdowns());
    }
}
