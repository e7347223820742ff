package org.csecprogress.kernel.web;

/**
 * One option of a plain list.
 *
 * @param value the value sent
 * @param said the label shown
 */
public record Option(String value, String said, boolean isChosen) {}
