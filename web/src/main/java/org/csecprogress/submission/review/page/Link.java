package org.csecprogress.submission.review.page;

/**
 * A tab, a form, a dimension or a revision to go to.
 *
 * @param said its words
 * @param href its address
 * @param isCurrent whether it is what the page shows
 * @param count a number to show beside it, or 0
 */
public record Link(String said, String href, boolean isCurrent, int count) {}
