package org.csecprogress.submission.review.page;

/**
 * What a rule found, as the reviewer reads it.
 *
 * @param isAnswered whether the county explained it
 * @param isOutlying whether it is for reviewers alone
 * @param explanation the county's words, or empty
 */
public record FindingCard(
        String rule, String sentence, boolean isAnswered, boolean isOutlying, String explanation) {}
