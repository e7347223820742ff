package org.csecprogress.filing.page;

/**
 * An option of a choice.
 *
 * @param code its code, empty for none
 * @param label its label
 */
public record Choice(String code, String label) {}
