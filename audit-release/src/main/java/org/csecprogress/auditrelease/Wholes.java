package org.csecprogress.auditrelease;

import java.util.List;

/** How a whole and its parts are tied, given by how many counties each was answered. */
final class Wholes {
    private Wholes() {}

    /**
     * States that the parts sum to the whole where the same number of counties answered each, and
     * to no more than the whole where every county that reported answered the whole.
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

    /** Whether as many counties answered the one as the other, as far as anybody knows. */
    static boolean agree(Cell one, Cell other) {
        return one.counties() == other.counties()
                || one.counties() == Cell.UNKNOWN_COUNTIES
                || other.counties() == Cell.UNKNOWN_COUNTIES;
    }

    /** Whether every county that reported answered it. */
    static boolean isFull(Cells cells, Cell cell) {
        return cells.edition(cell.name()).map(e -> e.counties() == cell.counties()).orElse(false);
    }
}
