package org.csecprogress.publication.linked;

import java.util.List;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.publication.TableId;

/** The audit could not prove that every small count is protected, so the release may not go out. */
public final class UnprovedReleaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<UnprovedFigure> figures;
    private final transient List<TableId> own;
    private final transient List<TableId> beside;

    /**
     * A failure.
     *
     * @param findings of the last audit; none where the plan did not settle before one
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
     * The figures that were not proved to be protected, in the order of the tables; none where the
     * plan did not settle.
     */
    public List<UnprovedFigure> figures() {
        return figures;
    }

    /** The tables in which they stand, or whose difference they are. */
    List<TableId> own() {
        return own;
    }

    /** All tables that they follow from, the one that most of them follow from first. */
    List<TableId> beside() {
        return beside;
    }
}
