package org.csecprogress.submission.page;

/**
 * An answer to choose.
 *
 * @param code its code, empty for none
 * @param label its words
 */
public record Choice(String code, String label) {}
