package org.csecprogress.disclosure;

/**
 * Cells that are published together or not at all: a measure's total, or one of its breakdowns.
 *
 * @param id name of the block
 * @param parent for a breakdown the block of its total, without which it is never shown; empty for
 *     a total
 */
public record Block(String id, String parent) {
    public Block {
        if (id == null || id.isEmpty() || parent == null || id.equals(parent)) {
            throw new IllegalArgumentException("a block has a name and another parent or none");
        }
    }

    /** The block of a total. */
    public static Block total(String id) {
        return new Block(id, "");
    }

    /** Whether the block is a breakdown of a total. */
    public boolean isBreakdown() {
        return !parent.isEmpty();
    }
}
