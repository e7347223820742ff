package org.csecprogress.publication.content.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.content.ReleaseRecords;

/** Reads in the current transaction, so that a build sees what it wrote. */
@ApplicationScoped
@Typed(ReleaseRecords.class)
class StoredRecords extends SqlRecords {
    private final Sql sql;

    protected StoredRecords() {
        this(null);
    }

    @Inject
    StoredRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    Sql sql() {
        return sql;
    }
}
