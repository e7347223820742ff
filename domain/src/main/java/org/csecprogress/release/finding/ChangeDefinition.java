package org.csecprogress.release.finding;

import java.util.Set;

/**
 * The changes of a measure that a report may tell.
 *
 * @param measure code of the measure
 * @param better the direction that is progress
 * @param spans the times over which it is compared
 */
public record ChangeDefinition(String measure, Better better, Set<Span> spans) {
    public ChangeDefinition {
        spans = Set.copyOf(spans);
    }
}
