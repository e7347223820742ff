package org.csecprogress.submission.review.page;

/**
 * One number above the submission.
 *
 * @param small what stands beside the number, smaller; may be empty
 */
public record Statistic(String label, String value, String small, String note) {}
