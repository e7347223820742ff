package org.csecprogress.submission.review.page;

/**
 * One answer that differs between two revisions or two quarters.
 *
 * @param change by how much, where both are numbers; otherwise empty
 */
public record ChangeRow(String label, String then, String now, String change) {}
