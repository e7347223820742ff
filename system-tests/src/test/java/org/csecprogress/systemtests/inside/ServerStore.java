package org.csecprogress.systemtests.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.builders.Builder;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.record.persistence.EntityStore;

/**
 * The server's database, for tests inside the server: {@code store.add(aFiling().of("Yuba")
 * .returned())}. The {@link Staff} take the steps. Each call is a transaction.
 */
@ApplicationScoped
public class ServerStore {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    @Inject private Sql sql;

    /** Stores a filing or whatever else a builder makes. */
    @Transactional
    public <T> T add(Builder<T> builder) {
        return builder.into(new EntityStore(em, sql));
    }

    /** Stores an entity. */
    @Transactional
    public <T> T persist(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Changes a stored entity. */
    @Transactional
    public <T> void change(Class<T> type, Object id, Consumer<T> change) {
        change.accept(em.find(type, id));
    }

    /** Removes a stored entity. */
    @Transactional
    public void remove(Object entity) {
        em.remove(em.merge(entity));
    }

    /** Asks for anything. */
    @Transactional
    public <T> T ask(Function<EntityManager, T> question) {
        return question.apply(em);
    }
}
