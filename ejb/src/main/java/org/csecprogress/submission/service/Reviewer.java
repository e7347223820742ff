package org.csecprogress.submission.service;

/**
 * Someone of CDSS who may review.
 *
 * @param id key of the account
 * @param mail where they are written to
 */
public record Reviewer(long id, String name, String mail) {}
