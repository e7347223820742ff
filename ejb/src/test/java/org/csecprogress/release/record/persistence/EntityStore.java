package org.csecprogress.release.record.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Store;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.persistence.FigureStore;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;

/** Stores what builders make in a database, in the transaction of its entity manager. */
public record EntityStore(EntityManager em, Sql sql) implements Store {
    /** Returns the store of an entity manager that has a transaction of its own. */
    public static EntityStore of(EntityManager em) {
        return new EntityStore(em, sqlOf(em));
    }

    /** Returns SQL on the connection of an entity manager that has a transaction of its own. */
    public static Sql sqlOf(EntityManager em) {
        return new Sql() {
            @Override
            protected Optional<Connection> ofTransaction() {
                return Optional.of(em.unwrap(Connection.class));
            }
        };
    }

    @Override
    public void add(Object entity) {
        em.persist(entity);
    }

    @Override
    public void figures(Revision revision, Map<CellKey, Answer> figures) {
        Map<CellKey, Optional<Answer>> given = new LinkedHashMap<>();
        figures.forEach((cell, answer) -> given.put(cell, Optional.of(answer)));
        em.flush();
        FigureStore.save(sql, revision, given);
    }

    @Override
    public void members(Release release, List<Submission> submissions) {
        em.flush();
        new JpaReleaseMembers(em, sql).freeze(release, submissions);
    }

    @Override
    public void tables(Release release, List<ReleaseTable> tables) {
        em.flush();
        new JpaReleaseTables(em, sql).add(release, tables);
    }
}
