package org.csecprogress.disclosure.plan.attack;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Makes witnesses from solutions: it derives the changes of margins from those of inner cells. */
final class WitnessMaker {
    private static final double NOTHING = 1e-7;

    private final InnerForms forms;
    private final double[] change;
    private final boolean[] isTouched;
    private final int[] touched;
    private int count;

    WitnessMaker(InnerForms forms, int size) {
        this.forms = forms;
        change = new double[size];
        isTouched = new boolean[size];
        touched = new int[size];
    }

    Witness read(List<Integer> inner, IntToDoubleFunction solution) {
        for (int cell : inner) {
            double value = solution.applyAsDouble(cell);
            if (Math.abs(value) > NOTHING) {
                add(cell, value);
                LinearForm containing = forms.containing(cell);
                for (int i = 0; i < containing.size(); i++) {
                    add(containing.cells()[i], value * containing.coefficients()[i]);
                }
            }
        }
        Arrays.sort(touched, 0, count);
        int size = 0;
        int[] cells = new int[count];
        double[] changes = new double[count];
        for (int i = 0; i < count; i++) {
            int cell = touched[i];
            if (Math.abs(change[cell]) > NOTHING * 10) {
                cells[size] = cell;
                changes[size++] = change[cell];
            }
            change[cell] = 0;
            isTouched[cell] = false;
        }
        count = 0;
        return new Witness(Arrays.copyOf(cells, size), Arrays.copyOf(changes, size));
    }

    private void add(int cell, double value) {
        if (!isTouched[cell]) {
            isTouched[cell] = true;
            touched[count++] = cell;
        }
        change[cell] += value;
    }
}
