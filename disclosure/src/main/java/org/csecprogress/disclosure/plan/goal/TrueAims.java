package org.csecprogress.disclosure.plan.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;

/**
 * The aims on the true table. A release uses them last, where surrogates give only necessary
 * conditions; a plan made on them alone would disclose primary values.
 */
public final class TrueAims implements Aims {
    private final LinkedSystem system;
    private final ProtectionLevels protection;
    private final Set<Integer> cells;

    /**
     * Creates the aims for some cells.
     *
     * @param cells the cells whose requirements are not proved yet
     */
    public TrueAims(LinkedSystem system, ProtectionLevels protection, Set<Integer> cells) {
        this.system = system;
        this.protection = protection;
        this.cells = Set.copyOf(cells);
    }

    @Override
    public double room(int cell) {
        return (double) system.value(cell) - protection.minimum(cell);
    }

    @Override
    public boolean isSingle(int cell) {
        return system.value(cell) == 1 && system.isGuarded(cell);
    }

    @Override
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (int cell : protection.primaries()) {
            if (!cells.contains(cell)) {
                continue;
            }
            if (protection.isExact()) {
                // Any other value would be enough; asking for one more may withhold a little more.
                goals.add(Goal.plain(cell, Goal.Direction.UP, 1));
                continue;
            }
            if (protection.up(cell) > 0) {
                goals.add(Goal.plain(cell, Goal.Direction.UP, protection.up(cell)));
            }
            if (protection.down(cell) > 0) {
                goals.add(Goal.plain(cell, Goal.Direction.DOWN, protection.down(cell)));
            }
        }
        return goals;
    }
}
