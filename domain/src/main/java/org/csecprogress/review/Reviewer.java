package org.csecprogress.review;

/**
 * A CDSS reviewer.
 *
 * @param id key of the account
 * @param mail e-mail address
 */
public record Reviewer(long id, String name, String mail) {}
