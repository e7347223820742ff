package org.csecprogress.auditrelease;

import java.util.List;

/** Relates a whole and its parts, depending on how many counties answered each. */
final class Wholes {
    private Wholes() {}

    /**
     * States that the parts sum to the whole if the same number of counties answered each, and to
     * no more than the whole if every county that reported answered it.
     *
     * @param complete whether these are all parts
     */
    static void relate(
            Cells cells,
            Cell whole,
            List<Cell> parts,
            boolean complete,
            boolean firm,
            String name) {
        boolean agree = parts.stream().allMatch(part -> agree(whole, part));
        if (!agree && !isFull(cells, whole)) {
            return;
        }
        Sum sum = new Sum(cells);
        parts.forEach(sum::plus);
        sum.minus(whole);
        if (agree && complete) {
            sum.isZero(name, firm);
        } else {
            sum.isAtMostZero(name, firm);
        }
    }

    /** Returns whether the same number of counties answered both, as far as is known. */
    static boolean agree(Cell one, Cell other) {
        return one.counties() == other.counties()
                || one.counties() == Cell.UNKNOWN_COUNTIES
                || other.counties() == Cell.UNKNOWN_COUNTIES;
    }

    /** Returns whether every county that reported answered it. */
    static boolean isFull(Cells cells, Cell cell) {
        return cells.edition(cell.name()).map(e -> e.counties() == cell.counties()).orElse(false);
    }
}
