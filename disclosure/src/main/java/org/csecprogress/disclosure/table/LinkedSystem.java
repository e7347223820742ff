package org.csecprogress.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables that share cells as one system: counts, numbered from 0, and sparse equations between
 * them. Immutable. Every equation must hold for the true counts.
 */
public final class LinkedSystem {
    /** The block of cells that no insider knows. */
    public static final int NO_BLOCK = -1;

    private final String[] names;
    private final long[] values;
    private final long[] worths;
    private final boolean[] guarded;
    private final CellVisibility[] standings;
    private final int[] blocks;
    private final int blockCount;
    private final List<Equation> equations;

    private LinkedSystem(Builder builder) {
        int size = builder.cells.size();
        names = new String[size];
        values = new long[size];
        worths = new long[size];
        guarded = new boolean[size];
        standings = new CellVisibility[size];
        blocks = new int[size];
        for (int cell = 0; cell < size; cell++) {
            TableCell from = builder.cells.get(cell);
            names[cell] = from.name();
            values[cell] = from.value();
            worths[cell] = from.worth();
            guarded[cell] = from.guarded();
            standings[cell] = from.standing();
            blocks[cell] = builder.blockOf(from.insider());
        }
        blockCount = builder.blocks.size();
        equations = List.copyOf(builder.equations);
        equations.forEach(this::requireSum);
    }

    private void requireSum(Equation equation) {
        long sum = 0;
        for (int place = 0; place < equation.size(); place++) {
            sum = Math.addExact(sum, values[equation.part(place)]);
        }
        if (sum != values[equation.total()]) {
            throw new IllegalArgumentException("does not add up: " + names[equation.total()]);
        }
    }

    /** Returns the number of cells. */
    public int size() {
        return values.length;
    }

    /** Returns the name of the cell. */
    public String name(int cell) {
        return names[cell];
    }

    /** Returns the true count. */
    public long value(int cell) {
        return values[cell];
    }

    /** Returns the cost of withholding the cell. */
    public long worth(int cell) {
        return worths[cell];
    }

    /** Returns whether the cell counts people at risk. */
    public boolean isGuarded(int cell) {
        return guarded[cell];
    }

    /** Returns how the cell relates to the public. */
    public CellVisibility standing(int cell) {
        return standings[cell];
    }

    /** Returns the number of the insider who knows the cell, or {@link #NO_BLOCK}. */
    public int block(int cell) {
        return blocks[cell];
    }

    /** Returns the number of insiders, numbered from 0. */
    public int blockCount() {
        return blockCount;
    }

    /** Returns the equations. */
    public List<Equation> equations() {
        return equations;
    }

    /**
     * Returns the same tables with other counts: another quarter, a surrogate or an attacker's
     * guess.
     */
    public LinkedSystem withValues(long[] others) {
        if (others.length != values.length) {
            throw new IllegalArgumentException("a value for each cell");
        }
        Builder builder = new Builder();
        for (int cell = 0; cell < others.length; cell++) {
            builder.add(
                    new TableCell(
                            names[cell],
                            others[cell],
                            worths[cell],
                            guarded[cell],
                            standings[cell],
                            blocks[cell] == NO_BLOCK ? "" : Integer.toString(blocks[cell])));
        }
        builder.equations.addAll(equations);
        return builder.build();
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builder of cells and equations. */
    public static final class Builder {
        private final List<TableCell> cells = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> blocks = new HashMap<>();
        private final List<Equation> equations = new ArrayList<>();

        private Builder() {}

        /** Adds a cell; numbers are given in order from 0. */
        public Builder add(TableCell cell) {
            if (numbers.putIfAbsent(cell.name(), cells.size()) != null) {
                throw new IllegalArgumentException("twice in one system: " + cell.name());
            }
            cells.add(cell);
            return this;
        }

        /** Adds the equation that the total is the sum of the parts, by name. */
        public Builder sum(String total, List<String> parts) {
            int[] numbered = parts.stream().mapToInt(this::number).toArray();
            int whole = number(total);
            if (numbered.length == 0
                    || Arrays.stream(numbered).anyMatch(part -> part == whole)
                    || Arrays.stream(numbered).distinct().count() < numbered.length) {
                throw new IllegalArgumentException("a sum of different other cells: " + total);
            }
            equations.add(new Equation(whole, numbered));
            return this;
        }

        /** Returns the number of the cell with that name. */
        public int number(String name) {
            Integer number = numbers.get(name);
            if (number == null) {
                throw new IllegalArgumentException("not in the system: " + name);
            }
            return number;
        }

        /** Returns the system; fails if an equation does not hold. */
        public LinkedSystem build() {
            return new LinkedSystem(this);
        }

        private int blockOf(String insider) {
            return insider.isEmpty()
                    ? NO_BLOCK
                    : blocks.computeIfAbsent(insider, key -> blocks.size());
        }
    }
}
