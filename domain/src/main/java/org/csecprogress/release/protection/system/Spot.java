package org.csecprogress.release.protection.system;

import java.util.Optional;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.kernel.CellKey;

/**
 * The place or row to which a statement applies: the totals of a place, or one group of its
 * breakdowns.
 *
 * @param group empty for totals
 */
record Spot(Geography place, Optional<PublicGroup> group) {
    /** Returns the key of that figure here. */
    CellKey key(String code) {
        return group.map(g -> new CellKey(code, g.dimension(), g.code()))
                .orElseGet(() -> CellKey.total(code));
    }

    /** Returns the part of a cell name that names the group. */
    String suffix() {
        return group.map(g -> " by " + g.dimension() + ":" + g.code()).orElse("");
    }
}
