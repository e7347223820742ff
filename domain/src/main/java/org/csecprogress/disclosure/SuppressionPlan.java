package org.csecprogress.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is shown and what is withheld. It holds no reasons, so that a withheld cell looks the same
 * whatever it is withheld for.
 */
public final class SuppressionPlan {
    private final SortedSet<String> shownBlocks;
    private final SortedSet<String> withheldBlocks;
    private final SortedSet<String> shownCells;
    private final SortedSet<String> withheldCells;

    private SuppressionPlan(TableSystem system, Collection<String> shown) {
        SortedSet<String> blocksShown = new TreeSet<>();
        SortedSet<String> blocksWithheld = new TreeSet<>();
        for (Block block : system.blocks()) {
            (shown.contains(block.id()) ? blocksShown : blocksWithheld).add(block.id());
        }
        SortedSet<String> cellsShown = new TreeSet<>();
        SortedSet<String> cellsWithheld = new TreeSet<>();
        for (Cell cell : system.cells()) {
            if (cell.standing() == Cell.Standing.PLANNED) {
                (blocksShown.contains(cell.block()) ? cellsShown : cellsWithheld).add(cell.id());
            }
        }
        shownBlocks = Collections.unmodifiableSortedSet(blocksShown);
        withheldBlocks = Collections.unmodifiableSortedSet(blocksWithheld);
        shownCells = Collections.unmodifiableSortedSet(cellsShown);
        withheldCells = Collections.unmodifiableSortedSet(cellsWithheld);
    }

    /** The plan that shows those blocks of the system and withholds every other. */
    public static SuppressionPlan showing(TableSystem system, Collection<String> blocks) {
        return new SuppressionPlan(system, blocks);
    }

    /** Whether the plan shows the block; false for a block that it does not know. */
    public boolean showsBlock(String block) {
        return shownBlocks.contains(block);
    }

    /** Whether the plan shows the cell; false for a cell that it does not know. */
    public boolean showsCell(String cell) {
        return shownCells.contains(cell);
    }

    /** The blocks that are shown, in order of their names. */
    public SortedSet<String> shownBlocks() {
        return shownBlocks;
    }

    /** The blocks that are withheld, in order of their names. */
    public SortedSet<String> withheldBlocks() {
        return withheldBlocks;
    }

    /** The planned cells that are shown, in order of their names. */
    public SortedSet<String> shownCells() {
        return shownCells;
    }

    /** The planned cells that are withheld, in order of their names. */
    public SortedSet<String> withheldCells() {
        return withheldCells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuppressionPlan that
                && shownBlocks.equals(that.shownBlocks)
                && withheldBlocks.equals(that.withheldBlocks)
                && shownCells.equals(that.shownCells)
                && withheldCells.equals(that.withheldCells);
    }

    @Override
    public int hashCode() {
        return 31 * shownBlocks.hashCode() + withheldBlocks.hashCode();
    }

    @Override
    public String toString() {
        return shownCells.size() + " cells shown, " + withheldCells.size() + " withheld";
    }
}
