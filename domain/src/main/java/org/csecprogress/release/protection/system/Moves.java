package org.csecprogress.release.protection.system;

import java.util.List;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.figure.Entrance;

/**
 * Changes in a later release, as cells: each county's figure less the one that was public before.
 * Entrance decisions already rule out small differences, but the audit does not rely on them.
 */
final class Moves {
    private final World world;
    private final Cells cells;

    Moves(World world, Cells cells) {
        this.world = world;
        this.cells = cells;
    }

    void state() {
        world.before().ifPresent(this::against);
    }

    private void against(World before) {
        for (String code : Entrance.byCounty(world.design())) {
            for (County county : world.figures().counties().all()) {
                Geography place = new Geography(county.code().value());
                if (world.figures().isMoved(place, code)) {
                    CellKey key = CellKey.total(code);
                    String now = world.cell(place, key).orElseThrow();
                    before.cell(place, key).ifPresent(then -> move(now, then, code));
                }
            }
        }
    }

    private void move(String now, String then, String code) {
        boolean more = cells.value(now) >= cells.value(then);
        cells.split(
                now + " against " + then,
                more ? now : then,
                List.of(more ? then : now),
                world.design().isGuarded(code));
    }
}
