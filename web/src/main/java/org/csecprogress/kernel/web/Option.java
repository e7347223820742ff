package org.csecprogress.kernel.web;

/**
 * One choice of a plain list.
 *
 * @param value what is sent
 * @param said what is shown
 */
public record Option(String value, String said, boolean isChosen) {}
