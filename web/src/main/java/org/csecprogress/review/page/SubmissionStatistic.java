package org.csecprogress.review.page;

/**
 * One number at the top of a submission.
 *
 * @param small smaller text beside the number; may be empty
 */
public record SubmissionStatistic(String label, String value, String small, String note) {}
