package org.csecprogress.release.making;

import java.util.List;
import java.util.Set;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.Remedy;
import org.csecprogress.release.protection.UnprovedFigure;

/**
 * Unproved figures of a failed build, and remedies, for the publisher and the disclosure officer
 * only. It contains no count of a withheld figure.
 *
 * @param figures the figures that could be worked out, in the order of the tables
 * @param remedies what was tried, the cheapest proved remedy first
 * @param kept the remedies' tables that are published only because a decision keeps them
 */
public record FailedBuild(List<UnprovedFigure> figures, List<Remedy> remedies, Set<TableId> kept) {
    /** A failure without further detail. */
    public static final FailedBuild UNEXPLAINED = new FailedBuild(List.of(), List.of(), Set.of());

    public FailedBuild {
        figures = List.copyOf(figures);
        remedies = List.copyOf(remedies);
        kept = Set.copyOf(kept);
    }
}
