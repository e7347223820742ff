package org.csecprogress.release.finding;

import java.util.Set;

/**
 * The changes of a measure that a report may tell, and how its quarters are drawn.
 *
 * @param measure code of the measure
 * @param better the direction that is progress
 * @param spans the times over which it is compared
 * @param top end of the axis, in per cent of a share or in the measure's own unit, from 1; never
 *     chosen by the figures of a release
 */
public record ChangeDefinition(String measure, Better better, Set<Span> spans, int top) {
    public ChangeDefinition {
        spans = Set.copyOf(spans);
        if (top < 1) {
            throw new IllegalArgumentException("an axis that ends at " + top + ": " + measure);
        }
    }
}
