package org.csecprogress.disclosure.plan;

import java.util.Arrays;
import org.csecprogress.disclosure.table.LinkedSystem;

/** An attacker of a small two-way table with public margins, who tries every table. */
final class BruteForce {
    private final long[][] truth;
    private final boolean[][] hidden;
    private final long[][] guess;
    private final long[][] least;
    private final long[][] most;

    BruteForce(long[][] truth, boolean[] hiddenCells, LinkedSystem table) {
        this.truth = truth;
        int columns = truth[0].length;
        hidden = new boolean[truth.length][columns];
        guess = new long[truth.length][];
        least = new long[truth.length][columns];
        most = new long[truth.length][columns];
        for (int row = 0; row < truth.length; row++) {
            guess[row] = truth[row].clone();
            Arrays.fill(least[row], Long.MAX_VALUE);
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = hiddenCells[number(table, row, column)];
            }
        }
        guess(0);
    }

    boolean allCovered() {
        boolean covered = true;
        for (int row = 0; row < truth.length; row++) {
            for (int column = 0; column < truth[row].length; column++) {
                boolean primary = truth[row][column] >= 1 && truth[row][column] <= 10;
                covered &= !primary || (least[row][column] == 1 && most[row][column] >= 11);
            }
        }
        return covered;
    }

    private static int number(LinkedSystem table, int row, int column) {
        int cell = 0;
        while (!table.name(cell).equals(row + "|" + column)) {
            cell++;
        }
        return cell;
    }

    private void guess(int at) {
        int columns = truth[0].length;
        if (at == truth.length * columns) {
            if (agrees()) {
                learn();
            }
            return;
        }
        int row = at / columns;
        int column = at % columns;
        if (!hidden[row][column]) {
            guess(at + 1);
            return;
        }
        long left = Arrays.stream(truth[row]).sum();
        for (int before = 0; before < column; before++) {
            left -= guess[row][before];
        }
        for (long value = 1; value <= left; value++) {
            guess[row][column] = value;
            guess(at + 1);
        }
        guess[row][column] = truth[row][column];
    }

    private boolean agrees() {
        boolean agrees = true;
        for (int row = 0; row < truth.length; row++) {
            agrees &= Arrays.stream(guess[row]).sum() == Arrays.stream(truth[row]).sum();
        }
        for (int column = 0; column < truth[0].length; column++) {
            long sum = 0;
            for (int row = 0; row < truth.length; row++) {
                sum += guess[row][column] - truth[row][column];
            }
            agrees &= sum == 0;
        }
        return agrees;
    }

    private void learn() {
        for (int row = 0; row < truth.length; row++) {
            for (int column = 0; column < truth[row].length; column++) {
                least[row][column] = Math.min(least[row][column], guess[row][column]);
                most[row][column] = Math.max(most[row][column], guess[row][column]);
            }
        }
    }
}
