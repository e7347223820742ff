package org.csecprogress.exchange.answer;

import java.time.Instant;
import java.util.Optional;

/**
 * The stored answers to requests of other systems. A key belongs to a route, not to an account, so
 * that a look-up also finds that another account used the key.
 */
public interface ApiAnswers {
    /** Returns the answer to a route's key, if it was given at that time or later. */
    Optional<ApiAnswer> find(String route, String key, Instant since);

    /**
     * Writes an answer now.
     *
     * @throws DuplicateAnswerException if another request stored an answer to the key first
     */
    void add(ApiAnswer answer);

    /** Deletes the answers that were given before that time. */
    void deleteBefore(Instant time);
}
