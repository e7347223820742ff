package org.csecprogress.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds small systems: totals, their breakdowns by the rows of a dimension, and relations. */
final class Tables {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Companion> companions = new ArrayList<>();

    static Tables tables() {
        return new Tables();
    }

    Tables total(String measure, long value) {
        return total(measure, value, true);
    }

    Tables total(String measure, long value, boolean guarded) {
        blocks.add(Block.total(measure));
        cells.add(Cell.planned(measure, value, guarded, measure));
        return this;
    }

    /** A breakdown with the rows 1, 2, 3 … that add up to the total. */
    Tables rows(String measure, String dimension, long... values) {
        String block = measure + "." + dimension;
        blocks.add(new Block(block, measure));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String row = measure + "@" + dimension + ":" + (i + 1);
            boolean guarded = cells.stream().anyMatch(c -> c.id().equals(measure) && c.guarded());
            cells.add(Cell.planned(row, values[i], guarded, block));
            rows.add(row);
        }
        relations.add(Relation.margin("margin " + block, measure, rows));
        return this;
    }

    Tables unpublished(String id, long value) {
        cells.add(Cell.unpublished(id, value, true));
        return this;
    }

    Tables known(String id, long value) {
        cells.add(Cell.known(id, value, true));
        return this;
    }

    Tables subset(String whole, String... parts) {
        relations.add(Relation.subset(name("subset", whole, parts), whole, List.of(parts)));
        return this;
    }

    Tables identity(String whole, String... parts) {
        relations.add(Relation.identity(name("identity", whole, parts), whole, List.of(parts)));
        return this;
    }

    Tables union(String whole, String... parts) {
        relations.add(Relation.union(name("union", whole, parts), whole, List.of(parts)));
        return this;
    }

    Tables companion(String block, String cell) {
        companions.add(new Companion(block, cell));
        return this;
    }

    TableSystem system() {
        return new TableSystem(blocks, cells, relations, companions);
    }

    /** The values of the system's cells by name. */
    static Map<String, Long> values(TableSystem system) {
        Map<String, Long> values = new LinkedHashMap<>();
        system.cells().forEach(cell -> values.put(cell.id(), cell.value()));
        return values;
    }

    private static String name(String kind, String whole, String... parts) {
        return kind + " " + whole + " " + String.join(" ", parts);
    }
}
