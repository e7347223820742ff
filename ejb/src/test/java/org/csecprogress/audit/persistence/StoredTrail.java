package org.csecprogress.audit.persistence;

import jakarta.persistence.EntityManager;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.kernel.persistence.Sql;

/** Makes the audit trail of a database, for tests of what is built on it. */
public final class StoredTrail {
    private StoredTrail() {}

    /** Returns the trail in the transaction of an entity manager. */
    public static AuditEntries of(EntityManager em, Sql sql) {
        return new JpaAuditEntries(em, sql);
    }
}
