package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.record.ReleaseRecords;

/** Reads in the current transaction, so that a build sees what it wrote. */
@ApplicationScoped
@Transactional
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
