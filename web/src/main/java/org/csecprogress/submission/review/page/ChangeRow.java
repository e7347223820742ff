package org.csecprogress.submission.review.page;

/** One answer that differs between two revisions. */
public record ChangeRow(String label, String then, String now) {}
