package org.csecprogress.publication.linked;

import java.util.Optional;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.CellKey;

/**
 * Where a statement is made: of the totals of a place, or of one group of its breakdowns.
 *
 * @param group empty for totals
 */
record Spot(Geography place, Optional<PublicGroup> group) {
    /** The figure of that code here. */
    CellKey key(String code) {
        return group.map(g -> new CellKey(code, g.dimension(), g.code()))
                .orElseGet(() -> CellKey.total(code));
    }

    /** What a name says of the group. */
    String suffix() {
        return group.map(g -> " by " + g.dimension() + ":" + g.code()).orElse("");
    }
}
