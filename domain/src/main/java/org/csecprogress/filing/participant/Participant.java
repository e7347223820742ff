package org.csecprogress.filing.participant;

/**
 * An account that took part in a filing before its review.
 *
 * @param submission key of the submission
 * @param account key of the account
 */
public record Participant(Long submission, Long account) {}
