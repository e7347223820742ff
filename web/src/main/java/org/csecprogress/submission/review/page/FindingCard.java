package org.csecprogress.submission.review.page;

import java.util.List;

/**
 * What rules found, as the reviewer reads it.
 *
 * @param lines the findings: several where one text explains them
 * @param isAnswered whether the county explained it
 * @param isOutlying whether it is for reviewers alone
 * @param explanation the county's words, or empty
 */
public record FindingCard(
        List<Line> lines, boolean isAnswered, boolean isOutlying, String explanation) {
    public FindingCard {
        lines = List.copyOf(lines);
    }

    /** The key of the words on what the finding means for the reviewer. */
    public String meaning() {
        if (isOutlying) {
            return "review.finding.outlying.note";
        }
        return isAnswered ? "review.finding.internal" : "review.finding.open";
    }

    /** A finding: the code of its rule, and what it says. */
    public record Line(String rule, String sentence) {}
}
