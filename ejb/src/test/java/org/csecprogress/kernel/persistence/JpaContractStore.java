package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.persistence.FigureStore;
import org.csecprogress.inmemory.FilingBuilder;
import org.csecprogress.inmemory.PlayedRelease;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.persistence.RecordStore;

/** EclipseLink on a database that is emptied before each test. */
final class JpaContractStore implements ContractStore {
    private final SharedDatabase database;

    private JpaContractStore(SharedDatabase database) {
        this.database = database;
    }

    static JpaContractStore on(SharedDatabase database) {
        database.clear();
        return new JpaContractStore(database);
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = database.entityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    // Otherwise it keeps its locks, and the next test waits for them forever.
                    transaction.rollback();
                }
            }
        }
    }

    private static Sql sql(EntityManager em) {
        return new Sql() {
            @Override
            protected Optional<Connection> ofTransaction() {
                return Optional.of(em.unwrap(Connection.class));
            }
        };
    }

    @Override
    public <R, T> T ask(Made<R> repository, Function<R, T> question) {
        return inTransaction(em -> question.apply(repository.jpa().apply(em, sql(em))));
    }

    @Override
    public void add(Object... entities) {
        inTransaction(
                em -> {
                    for (Object entity : entities) {
                        em.persist(entity);
                        em.flush();
                    }
                    return null;
                });
    }

    @Override
    public Submission add(FilingBuilder filing) {
        return inTransaction(em -> filing.into(new Persisting(em)));
    }

    @Override
    public Release add(PlayedRelease release) {
        return inTransaction(em -> release.into(new RecordStore(em, sql(em))));
    }

    private record Persisting(EntityManager em) implements FilingBuilder.Store {
        @Override
        public void add(Object entity) {
            em.persist(entity);
            em.flush();
        }

        @Override
        public void figures(Revision revision, Map<CellKey, Answer> figures) {
            Map<CellKey, Optional<Answer>> given = new LinkedHashMap<>();
            figures.forEach((cell, answer) -> given.put(cell, Optional.of(answer)));
            FigureStore.save(sql(em), revision, given);
        }
    }

    @Override
    public <T> void change(Class<T> type, Object id, Consumer<T> change) {
        inTransaction(
                em -> {
                    change.accept(em.find(type, id));
                    return null;
                });
    }

    @Override
    public <T> T get(Class<T> type, Object id) {
        return inTransaction(em -> em.find(type, id));
    }
}
