package org.csecprogress.exchange.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.ApiAnswers;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.kernel.Actor;

/**
 * Keeps the answers to requests that carried a key, for a day. They follow the real time: a key is
 * for a connection that was cut, not for the filing calendar.
 */
@ApplicationScoped
class KeptAnswers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final ApiAnswers answers;

    protected KeptAnswers() {
        this(null);
    }

    @Inject
    KeptAnswers(ApiAnswers answers) {
        this.answers = answers;
    }

    /** Returns the stored answer to the key, or that another actor or body used the key. */
    Optional<Outcome> find(Actor actor, Sent sent, String key) {
        return answers.find(sent.route(), key, Instant.now().minus(KEPT))
                .map(
                        answer ->
                                answer.isTo(actor, sent.digest())
                                        ? new Outcome.Answered(
                                                true, answer.version(), answer.body())
                                        : new Outcome.KeyTaken());
    }

    /**
     * Stores an answer in the transaction of its request, and deletes expired answers.
     *
     * @throws DuplicateAnswerException if a duplicate of the request was stored first
     */
    void keep(Actor actor, Sent sent, String key, Outcome.Answered answer) {
        Instant now = Instant.now();
        answers.deleteBefore(now.minus(KEPT));
        answers.add(
                new ApiAnswer(
                        sent.route(),
                        key,
                        actor,
                        sent.digest(),
                        answer.version(),
                        answer.body(),
                        now));
    }
}
