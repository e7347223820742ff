package org.csecprogress.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The attacker's a-priori bounds and the required uncertainty of each primary cell: the protection
 * levels of Fischetti and Salazar (2001), derived from a policy.
 */
public final class ProtectionLevels {
    private final boolean[] primary;
    private final long[] minimum;
    private final long[] up;
    private final long[] down;
    private final boolean exact;
    private final boolean insiders;

    private ProtectionLevels(int size, boolean exact, boolean insiders) {
        primary = new boolean[size];
        minimum = new long[size];
        up = new long[size];
        down = new long[size];
        this.exact = exact;
        this.insiders = insiders;
    }

    /** Returns the policy's requirements on the system. */
    public static ProtectionLevels of(LinkedSystem system, Policy policy) {
        int size = system.size();
        ProtectionLevels result =
                new ProtectionLevels(
                        size, policy.criterion() == Criterion.EXACT, policy.insiders());
        if (policy.zerosPublic()) {
            StructuralMinimum minimum = new StructuralMinimum(system);
            Arrays.setAll(result.minimum, minimum::of);
        }
        for (int cell = 0; cell < size; cell++) {
            if (policy.rule().isPrimary(system, cell)) {
                result.require(system, cell, policy);
            } else if (system.standing(cell) == CellVisibility.WITHHELD && system.isGuarded(cell)) {
                result.requireAround(system, cell, policy);
            }
        }
        return result;
    }

    /**
     * Requires protection against near guesses for a cell withheld for the few people behind it: a
     * count that differs by 1 to 10 from a public one must possibly differ by 1 or 11, up or down.
     */
    private void requireAround(LinkedSystem system, int cell, Policy policy) {
        boolean any = policy.criterion() == Criterion.EXACT;
        primary[cell] = system.value(cell) > 0;
        up[cell] = any ? 1 : PrimaryRule.FLOOR;
        down[cell] = any ? 0 : Math.min(PrimaryRule.FLOOR, system.value(cell) - minimum[cell]);
    }

    private void require(LinkedSystem system, int cell, Policy policy) {
        long value = system.value(cell);
        long room = value - minimum[cell];
        long half = (value + 1) / 2;
        primary[cell] = true;
        up[cell] = policy.criterion() == Criterion.COVER ? policy.rule().threshold() - value : half;
        down[cell] = policy.criterion() == Criterion.COVER ? room : Math.min(half, room);
    }

    /**
     * Returns the given requirements, for cases of the literature.
     *
     * @param minimum the attacker's a-priori lower bound of each cell
     * @param levels for each primary cell how far its interval must reach above and below the value
     * @param exact whether it is enough that no interval is a single number
     */
    public static ProtectionLevels given(
            long[] minimum, Map<Integer, long[]> levels, boolean exact) {
        ProtectionLevels result = new ProtectionLevels(minimum.length, exact, false);
        System.arraycopy(minimum, 0, result.minimum, 0, minimum.length);
        levels.forEach(
                (cell, level) -> {
                    result.primary[cell] = true;
                    result.up[cell] = level[0];
                    result.down[cell] = level[1];
                });
        return result;
    }

    /** Returns whether the cell is primary. */
    public boolean isPrimary(int cell) {
        return primary[cell];
    }

    /** Returns the primary cells in order. */
    public List<Integer> primaries() {
        List<Integer> result = new ArrayList<>();
        for (int cell = 0; cell < primary.length; cell++) {
            if (primary[cell]) {
                result.add(cell);
            }
        }
        return result;
    }

    /** Returns the attacker's lower bound on a hidden cell. */
    public long minimum(int cell) {
        return minimum[cell];
    }

    /** Returns how far above the true value the interval of a primary cell must reach. */
    public long up(int cell) {
        return up[cell];
    }

    /** Returns how far below the true value the interval of a primary cell must reach. */
    public long down(int cell) {
        return down[cell];
    }

    /** Returns whether it is enough that the interval is not a single number. */
    public boolean isExact() {
        return exact;
    }

    /** Returns whether the requirements also hold against those who know cells of their own. */
    public boolean coversInsiders() {
        return insiders;
    }
}
