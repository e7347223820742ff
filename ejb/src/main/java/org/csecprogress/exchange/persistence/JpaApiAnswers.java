package org.csecprogress.exchange.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.ApiAnswers;
import org.csecprogress.exchange.answer.DuplicateAnswerException;

/** Stores the answers to requests that carried a key. */
@ApplicationScoped
@Transactional
class JpaApiAnswers implements ApiAnswers {
    /** SQL state of a duplicate key. */
    private static final String DUPLICATE = "23505";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaApiAnswers() {}

    JpaApiAnswers(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<ApiAnswer> find(String route, String key, Instant since) {
        return em.createNamedQuery(ApiAnswer.FIND, ApiAnswer.class)
                .setParameter("route", route)
                .setParameter("requestKey", key)
                .setParameter("since", since)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(ApiAnswer answer) {
        // What else waits is written first, so that only this answer can be the duplicate.
        em.flush();
        em.persist(answer);
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw isDuplicate(e) ? new DuplicateAnswerException(e) : e;
        }
    }

    private static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void deleteBefore(Instant time) {
        em.createNamedQuery(ApiAnswer.DELETE_BEFORE).setParameter("time", time).executeUpdate();
    }
}
