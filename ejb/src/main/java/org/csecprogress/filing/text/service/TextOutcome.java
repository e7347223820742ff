package org.csecprogress.filing.text.service;

/**
 * Outcome of a text that a county wrote for the public.
 *
 * @param release number of the release
 * @param published whether it was published
 * @param reason why it was not, or empty
 */
public record TextOutcome(String release, boolean published, String reason) {}
