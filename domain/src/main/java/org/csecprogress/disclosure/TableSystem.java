package org.csecprogress.disclosure;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All tables that share cells, as one system of equations. The order of the lists has no meaning.
 *
 * @param blocks what is published together
 * @param cells the counts
 * @param relations the equations between them
 * @param companions which block depends on which count of people
 */
public record TableSystem(
        List<Block> blocks,
        List<Cell> cells,
        List<Relation> relations,
        List<Companion> companions) {
    public TableSystem {
        blocks = List.copyOf(blocks);
        cells = List.copyOf(cells);
        relations = List.copyOf(relations);
        companions = List.copyOf(companions);
        Map<String, Block> blockOf = unique(blocks, Block::id);
        Map<String, Cell> cellOf = unique(cells, Cell::id);
        unique(relations, Relation::id);
        for (Block block : blocks) {
            Block parent = block.isBreakdown() ? blockOf.get(block.parent()) : null;
            require(!block.isBreakdown() || (parent != null && !parent.isBreakdown()), block.id());
        }
        for (Cell cell : cells) {
            require(cell.block().isEmpty() || blockOf.containsKey(cell.block()), cell.id());
        }
        for (Relation relation : relations) {
            require(cellOf.keySet().containsAll(relation.members()), relation.id());
        }
        for (Companion companion : companions) {
            require(blockOf.containsKey(companion.block()), companion.block());
            require(cellOf.containsKey(companion.cell()), companion.cell());
        }
    }

    /** The cells by their names. */
    public Map<String, Cell> cellsById() {
        return unique(cells, Cell::id);
    }

    /** The blocks by their names. */
    public Map<String, Block> blocksById() {
        return unique(blocks, Block::id);
    }

    private static <T> Map<String, T> unique(List<T> things, Function<T, String> id) {
        return things.stream()
                .collect(
                        toMap(
                                id,
                                Function.identity(),
                                (one, other) -> {
                                    throw new IllegalArgumentException(
                                            "twice in one system: " + id.apply(one));
                                },
                                LinkedHashMap::new));
    }

    private static void require(boolean condition, String name) {
        if (!condition) {
            throw new IllegalArgumentException("refers to nothing in the system: " + name);
        }
    }
}
