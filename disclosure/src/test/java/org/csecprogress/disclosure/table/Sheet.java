package org.csecprogress.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Small systems written by hand: cells by name, and which of them are hidden. */
public final class Sheet {
    private final LinkedSystem.Builder builder = LinkedSystem.builder();
    private final List<String> hidden = new ArrayList<>();
    private LinkedSystem built;

    /** Returns a row of cells "0", "1" … and their sum "T". */
    public static Sheet row(long... values) {
        Sheet sheet = new Sheet();
        List<String> parts = new ArrayList<>();
        for (long value : values) {
            parts.add(Integer.toString(parts.size()));
            sheet.open(parts.get(parts.size() - 1), value);
        }
        return sheet.open("T", Arrays.stream(values).sum()).sum("T", parts.toArray(String[]::new));
    }

    /** Returns rows of cells "00", "01" … with public margins "R0", "C0" … */
    public static Sheet grid(long[]... values) {
        Sheet sheet = new Sheet();
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                sheet.open("" + row + column, values[row][column]);
            }
            sheet.open("R" + row, Arrays.stream(values[row]).sum());
        }
        for (int column = 0; column < values[0].length; column++) {
            int at = column;
            sheet.open("C" + column, Arrays.stream(values).mapToLong(row -> row[at]).sum());
            sheet.sum("C" + column, names(values.length, i -> "" + i + at));
        }
        for (int row = 0; row < values.length; row++) {
            int at = row;
            sheet.sum("R" + row, names(values[row].length, i -> "" + at + i));
        }
        return sheet;
    }

    private static String[] names(int count, IntFunction<String> name) {
        return IntStream.range(0, count).mapToObj(name).toArray(String[]::new);
    }

    /** Adds an open cell. */
    public Sheet open(String name, long value) {
        return add(TableCell.open(name, value));
    }

    /** Adds a cell of any kind. */
    public Sheet add(TableCell cell) {
        builder.add(cell);
        return this;
    }

    /** Adds an equation. */
    public Sheet sum(String total, String... parts) {
        builder.sum(total, List.of(parts));
        return this;
    }

    /** Hides cells, in addition to those hidden already. */
    public Sheet hide(String... names) {
        hidden.addAll(List.of(names));
        return this;
    }

    /** Returns the system, built once. */
    public LinkedSystem system() {
        if (built == null) {
            built = builder.build();
        }
        return built;
    }

    /** Returns the number of a cell. */
    public int cell(String name) {
        return builder.number(name);
    }

    /** Returns which cells are hidden. */
    public boolean[] pattern() {
        boolean[] pattern = new boolean[system().size()];
        hidden.forEach(name -> pattern[cell(name)] = true);
        return pattern;
    }

    /** Returns the protection of COVER from outside. */
    public ProtectionLevels cover() {
        return ProtectionLevels.of(system(), Policy.comparison(Criterion.COVER, true));
    }

    /** Returns the protection that a release requires. */
    public ProtectionLevels release() {
        return ProtectionLevels.of(system(), Policy.release());
    }

    /** Returns the numbers of cells. */
    public BitSet cells(String... names) {
        BitSet cells = new BitSet();
        Arrays.stream(names).forEach(name -> cells.set(cell(name)));
        return cells;
    }
}
