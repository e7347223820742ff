package org.csecprogress.disclosure;

/**
 * A block that may be shown only beside another cell: a large count that few people made.
 *
 * @param block the block that depends
 * @param cell the cell that counts the people: where it is small or withheld, so is the block
 */
public record Companion(String block, String cell) {
    public Companion {
        if (block == null || cell == null) {
            throw new IllegalArgumentException("a companion has a block and a cell");
        }
    }
}
