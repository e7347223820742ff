package org.csecprogress.publication.service;

import java.util.List;
import java.util.Set;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.linked.Remedy;
import org.csecprogress.publication.linked.UnprovedFigure;

/**
 * What could not be proved when a release was built, and what would help: for the publisher and the
 * disclosure officer alone. It has no count of a withheld figure.
 *
 * @param figures the figures that could be worked out, in the order of the tables
 * @param remedies what was tried, the cheapest that is proved first
 * @param kept those of its tables that are published only because a decision keeps them
 */
public record FailedBuild(List<UnprovedFigure> figures, List<Remedy> remedies, Set<TableId> kept) {
    /** Nothing is known but that it failed. */
    public static final FailedBuild UNEXPLAINED = new FailedBuild(List.of(), List.of(), Set.of());

    public FailedBuild {
        figures = List.copyOf(figures);
        remedies = List.copyOf(remedies);
        kept = Set.copyOf(kept);
    }
}
