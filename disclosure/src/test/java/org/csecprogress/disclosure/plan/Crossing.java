package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.TableCell;

/** Two-way tables with their margins; every column except the total belongs to an insider. */
public final class Crossing {
    private Crossing() {}

    public static long[][] random(long seed, int rows, int columns, int limit) {
        Random random = new Random(seed);
        long[][] inner = new long[rows][columns];
        for (long[] row : inner) {
            for (int column = 0; column < columns; column++) {
                boolean small = random.nextInt(3) == 0;
                row[column] = random.nextInt(5) == 0 ? 0 : random.nextInt(small ? 11 : limit);
            }
        }
        return inner;
    }

    public static LinkedSystem table(long[][] inner) {
        int rows = inner.length;
        int columns = inner[0].length;
        LinkedSystem.Builder builder = LinkedSystem.builder();
        long[] byColumn = new long[columns];
        long total = 0;
        for (int row = 0; row < rows; row++) {
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                builder.add(open(row + "|" + column, inner[row][column]).of("c" + column));
                sum += inner[row][column];
                byColumn[column] += inner[row][column];
            }
            builder.add(open(row + "|T", sum));
            total += sum;
        }
        List<String> rowTotals = new ArrayList<>();
        List<String> columnTotals = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            builder.add(open("T|" + column, byColumn[column]).of("c" + column));
            columnTotals.add("T|" + column);
        }
        builder.add(open("T|T", total));
        for (int row = 0; row < rows; row++) {
            List<String> parts = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                parts.add(row + "|" + column);
            }
            builder.sum(row + "|T", parts);
            rowTotals.add(row + "|T");
        }
        for (int column = 0; column < columns; column++) {
            List<String> parts = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                parts.add(row + "|" + column);
            }
            builder.sum("T|" + column, parts);
        }
        return builder.sum("T|T", rowTotals).sum("T|T", columnTotals).build();
    }

    private static TableCell open(String name, long value) {
        return TableCell.open(name, value);
    }
}
