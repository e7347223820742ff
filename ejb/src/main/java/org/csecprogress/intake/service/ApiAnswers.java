package org.csecprogress.intake.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.Sql;

/**
 * Stores the answers to requests that carried a key, for a day. They follow the real time: a key is
 * for a connection that was cut, not for the filing calendar.
 */
@ApplicationScoped
class ApiAnswers {
    private static final Duration KEPT = Duration.ofHours(24);

    /** SQL state of a duplicate key. */
    private static final String DUPLICATE = "23505";

    private final Sql sql;

    protected ApiAnswers() {
        this(null);
    }

    @Inject
    ApiAnswers(Sql sql) {
        this.sql = sql;
    }

    /** Returns the stored answer to the key, or that another actor or body used the key. */
    Optional<Outcome> find(Actor actor, Sent sent, String key) {
        return sql.first(
                "select account_id, body_digest, version, answer from api_answer where route = ?"
                        + " and request_key = ? and answered_at >= ?",
                row ->
                        row.getLong(1) == actor.accountId()
                                        && row.getString(2).equals(sent.digest())
                                ? new Outcome.Answered(true, row.getLong(3), text(row.getBytes(4)))
                                : new Outcome.KeyTaken(),
                sent.route(),
                key,
                Instant.now().minus(KEPT));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Stores an answer in the transaction of its request, and deletes expired answers. */
    void keep(Actor actor, Sent sent, String key, Outcome.Answered answer) {
        Instant now = Instant.now();
        sql.update("delete from api_answer where answered_at < ?", now.minus(KEPT));
        sql.update(
                "insert into api_answer (route, request_key, account_id, body_digest, version,"
                        + " answer, answered_at) values (?, ?, ?, ?, ?, ?, ?)",
                sent.route(),
                key,
                actor.accountId(),
                sent.digest(),
                answer.version(),
                answer.body().getBytes(StandardCharsets.UTF_8),
                now);
    }

    /** Returns whether the request failed because a duplicate of it was stored first. */
    static boolean isTwin(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
