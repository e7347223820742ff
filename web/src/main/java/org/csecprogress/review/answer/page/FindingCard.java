package org.csecprogress.review.answer.page;

import java.util.List;

/**
 * Findings as the reviewer reads them.
 *
 * @param lines the findings; several if one text explains them
 * @param isAnswered whether the county explained them
 * @param isOutlying whether they are for reviewers only
 * @param explanation the county's explanation, or empty
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

    /** A finding: the code of its rule and its sentence. */
    public record Line(String rule, String sentence) {}
}
