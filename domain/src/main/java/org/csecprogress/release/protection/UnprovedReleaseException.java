package org.csecprogress.release.protection;

import java.util.List;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.system.LinkedRelease;

/**
 * Thrown when the audit could not prove that every small count is protected; the release may not go
 * out.
 */
public final class UnprovedReleaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<UnprovedFigure> figures;
    private final transient List<TableId> own;
    private final transient List<TableId> beside;

    /**
     * Creates the failure.
     *
     * @param findings findings of the last audit; empty if the plan did not settle before one
     */
    UnprovedReleaseException(
            LinkedRelease release, LinkedSystem system, List<AuditReport.Finding> findings) {
        super(
                findings.isEmpty()
                        ? "the plan did not settle"
                        : findings.size() + " requirements are not proved");
        UnprovedFigures named = new UnprovedFigures(release, system, findings);
        figures = named.figures();
        own = named.own();
        beside = named.beside();
    }

    /**
     * Returns the unproved figures in the order of the tables; empty if the plan did not settle.
     */
    public List<UnprovedFigure> figures() {
        return figures;
    }

    /** Returns the tables of the figures, or of the figures whose difference they are. */
    List<TableId> own() {
        return own;
    }

    /** Returns all tables that the findings follow from, the most frequent first. */
    List<TableId> beside() {
        return beside;
    }
}
