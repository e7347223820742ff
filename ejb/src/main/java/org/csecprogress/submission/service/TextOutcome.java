package org.csecprogress.submission.service;

/**
 * What became of a text that a county wrote for the public.
 *
 * @param release number of the release
 * @param published whether it is in it
 * @param reason why it is not, or empty
 */
public record TextOutcome(String release, boolean published, String reason) {}
