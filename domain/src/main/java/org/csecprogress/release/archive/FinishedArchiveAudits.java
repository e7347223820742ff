package org.csecprogress.release.archive;

import java.util.List;
import java.util.Optional;

/**
 * Stores the finished audits of the archive. They are about everything that was public, so no
 * look-up takes the actor: the calling service checks who may see them.
 */
public interface FinishedArchiveAudits {
    /** Returns the last audit. */
    Optional<FinishedArchiveAudit> last();

    /** Returns the findings of an audit, in order, with their reasons. */
    List<ArchiveAuditFinding> findings(FinishedArchiveAudit audit);

    /** Returns the key of the next audit. The caller holds the lease. */
    long nextId();

    /**
     * Stores an audit with its findings. Findings of earlier audits are deleted: they may be fixed
     * by now, and are as confidential as ever.
     */
    void add(FinishedArchiveAudit audit, List<ArchiveAuditFinding> findings);
}
