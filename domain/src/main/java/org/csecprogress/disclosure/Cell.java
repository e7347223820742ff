package org.csecprogress.disclosure;

/**
 * One count of a system.
 *
 * @param id name of the cell
 * @param value the true count
 * @param guarded whether it counts people at risk, so that small values are protected
 * @param standing whether it is to be published, already is, or never will be
 * @param block the block it is published in; empty unless it is planned
 */
public record Cell(String id, long value, boolean guarded, Standing standing, String block) {
    /** How a cell relates to the public. */
    public enum Standing {
        /** Published if the plan shows its block. */
        PLANNED,
        /** Public already, in an earlier release: known for ever. */
        PUBLIC,
        /** Not published, but part of an equation that an attacker can write down. */
        NEVER
    }

    public Cell {
        if (id == null || id.isEmpty() || standing == null || block == null) {
            throw new IllegalArgumentException("a cell has a name, a standing and a block");
        }
        if ((standing == Standing.PLANNED) == block.isEmpty()) {
            throw new IllegalArgumentException("a planned cell, and no other, has a block: " + id);
        }
    }

    /** A cell that is shown when its block is. */
    public static Cell planned(String id, long value, boolean guarded, String block) {
        return new Cell(id, value, guarded, Standing.PLANNED, block);
    }

    /** A cell that everybody knows from an earlier release. */
    public static Cell known(String id, long value, boolean guarded) {
        return new Cell(id, value, guarded, Standing.PUBLIC, "");
    }

    /** A cell that is not published. */
    public static Cell unpublished(String id, long value, boolean guarded) {
        return new Cell(id, value, guarded, Standing.NEVER, "");
    }
}
