package org.csecprogress.review.answer.page;

/**
 * One answer that differs between two revisions or quarters.
 *
 * @param change the difference if both are numbers; otherwise empty
 */
public record ChangeRow(String label, String then, String now, String change) {}
