package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.filing.Submission;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.persistence.EntityStore;

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

    @Override
    public <R, T> T ask(Made<R> repository, Function<R, T> question) {
        return inTransaction(
                em -> question.apply(repository.jpa().apply(em, EntityStore.sqlOf(em))));
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
        return inTransaction(em -> filing.into(EntityStore.of(em)));
    }

    @Override
    public Release add(PlayedRelease release) {
        return inTransaction(em -> release.into(EntityStore.of(em)));
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
