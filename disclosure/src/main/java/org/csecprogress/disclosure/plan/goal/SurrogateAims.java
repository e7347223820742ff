package org.csecprogress.disclosure.plan.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;

/**
 * The aims of a release. They read no value of a primary cell, only that it is primary, and no rest
 * that a public count leaves beside it ({@link LeastCounts}).
 *
 * <p>Upwards, every small count is taken for the least and so cannot fall; other counts do not fall
 * below 1, and totals follow their parts. Such a change is possible in the true table. Downwards,
 * the cell is taken for the largest primary count, together with the small counts in it; the change
 * is possible in the true table after scaling to the cell's count. For a total of several small
 * counts, and against those who know one, this is necessary but not sufficient: the true table
 * decides.
 */
public final class SurrogateAims implements Aims {
    private final LinkedSystem system;
    private final ProtectionLevels protection;
    private final PrimaryRule rule;
    private final LeastCounts least;
    private final boolean[] isTotal;
    private final List<List<Equation>> byTotal = new ArrayList<>();
    private final List<List<Integer>> aliases = new ArrayList<>();

    public SurrogateAims(LinkedSystem system, ProtectionLevels protection, PrimaryRule rule) {
        this.system = system;
        this.protection = protection;
        this.rule = rule;
        least = new LeastCounts(system, rule);
        isTotal = new boolean[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            byTotal.add(new ArrayList<>(1));
            aliases.add(new ArrayList<>(1));
        }
        for (Equation equation : system.equations()) {
            isTotal[equation.total()] = true;
            byTotal.get(equation.total()).add(equation);
            if (equation.size() == 1) {
                aliases.get(equation.part(0)).add(equation.total());
            }
        }
    }

    @Override
    public double room(int cell) {
        if (isTotal[cell]) {
            return Double.POSITIVE_INFINITY;
        }
        return least.of(cell) <= rule.largest() ? 0 : least.of(cell) - 1.0;
    }

    /** Which small counts are 1 must not be read here; the audit checks it. */
    @Override
    public boolean isSingle(int cell) {
        return false;
    }

    @Override
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (int cell : protection.primaries()) {
            if (!rule.isPrimary(system, cell)) {
                goals.add(Goal.plain(cell, Goal.Direction.UP, protection.up(cell)));
                if (protection.down(cell) > 0) {
                    goals.add(Goal.plain(cell, Goal.Direction.DOWN, protection.down(cell)));
                }
                continue;
            }
            long least = protection.minimum(cell);
            goals.add(Goal.plain(cell, Goal.Direction.UP, rule.threshold() - least));
            if (least < rule.largest()) {
                long fall = rule.largest() - least;
                goals.add(new Goal(cell, Goal.Direction.DOWN, fall, below(cell), fall));
            }
        }
        return goals;
    }

    /** Returns the small counts within a count, in order; they fall with it. */
    private int[] below(int cell) {
        boolean[] found = new boolean[system.size()];
        collect(cell, found);
        found[cell] = false;
        int[] cells = new int[found.length];
        int count = 0;
        for (int each = 0; each < found.length; each++) {
            if (found[each] && !isTotal[each]) {
                cells[count++] = each;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    private void collect(int cell, boolean[] found) {
        if (found[cell]) {
            return;
        }
        found[cell] = true;
        aliases.get(cell).forEach(alias -> collect(alias, found));
        for (Equation equation : byTotal.get(cell)) {
            for (int place = 0; place < equation.size(); place++) {
                collect(equation.part(place), found);
            }
        }
    }
}
