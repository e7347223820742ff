package org.csecprogress.release.record.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.PlayedRelease;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;

/** Stores a release that a specification plays in a database. */
public record RecordStore(EntityManager em, Sql sql) implements PlayedRelease.Store {
    @Override
    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    @Override
    public void members(Release release, List<Submission> submissions) {
        new JpaReleaseMembers(em, sql).freeze(release, submissions);
    }

    @Override
    public void tables(Release release, List<ReleaseTable> tables) {
        new JpaReleaseTables(em, sql).add(release, tables);
    }
}
