package org.csecprogress.disclosure.plan.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Every cell as a sum of inner cells, so that the attacker's programs need columns only for hidden
 * inner cells. One equation defines each total; further equations become residual forms that must
 * be zero. Zero cells are left out, because they are public and never change.
 */
public final class InnerForms {
    private final LinkedSystem system;
    private final Equation[] definitions;
    private final LinearForm[] forms;
    private final List<LinearForm> residuals = new ArrayList<>();
    private final List<List<Equation>> byTotal = new ArrayList<>();
    private final Sum sum;
    private final LinearForm[] containing;

    public InnerForms(LinkedSystem system) {
        this.system = system;
        definitions = new Equation[system.size()];
        forms = new LinearForm[system.size()];
        sum = new Sum(system.size());
        for (int cell = 0; cell < system.size(); cell++) {
            byTotal.add(new ArrayList<>(1));
        }
        system.equations().forEach(equation -> byTotal.get(equation.total()).add(equation));
        boolean[] open = new boolean[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            define(cell, open);
        }
        for (Equation equation : system.equations()) {
            if (definitions[equation.total()] != equation) {
                addResidual(equation);
            }
        }
        containing = transposed();
    }

    /** Returns the totals that contain the inner cell, with their coefficients. */
    LinearForm containing(int inner) {
        return containing[inner];
    }

    private LinearForm[] transposed() {
        int[] counts = new int[forms.length];
        for (int cell = 0; cell < forms.length; cell++) {
            for (int inner : forms[cell].cells()) {
                counts[inner] += isInner(cell) ? 0 : 1;
            }
        }
        LinearForm[] result = new LinearForm[forms.length];
        for (int cell = 0; cell < forms.length; cell++) {
            result[cell] = new LinearForm(new int[counts[cell]], new long[counts[cell]]);
        }
        int[] filled = new int[forms.length];
        for (int cell = 0; cell < forms.length; cell++) {
            for (int i = 0; i < forms[cell].size() && !isInner(cell); i++) {
                int inner = forms[cell].cells()[i];
                result[inner].cells()[filled[inner]] = cell;
                result[inner].coefficients()[filled[inner]++] = forms[cell].coefficients()[i];
            }
        }
        return result;
    }

    /** Returns whether the cell is no total, or is treated as inner because it contains itself. */
    public boolean isInner(int cell) {
        return definitions[cell] == null;
    }

    LinearForm of(int cell) {
        return forms[cell];
    }

    /** Returns the forms that must be zero besides the definitions. */
    List<LinearForm> residuals() {
        return residuals;
    }

    List<Equation> equationsOf(int total) {
        return byTotal.get(total);
    }

    private void define(int cell, boolean[] open) {
        if (forms[cell] != null) {
            return;
        }
        open[cell] = true;
        Equation definition = byTotal.get(cell).isEmpty() ? null : byTotal.get(cell).get(0);
        boolean circular = false;
        if (definition != null) {
            for (int place = 0; place < definition.size(); place++) {
                int part = definition.part(place);
                if (open[part]) {
                    circular = true;
                } else {
                    define(part, open);
                }
            }
        }
        if (definition == null || circular) {
            forms[cell] = system.value(cell) == 0 ? LinearForm.NOTHING : LinearForm.of(cell);
        } else {
            definitions[cell] = definition;
            addParts(definition, 1);
            forms[cell] = sum.take();
        }
        open[cell] = false;
    }

    private void addResidual(Equation equation) {
        sum.add(forms[equation.total()], -1);
        addParts(equation, 1);
        LinearForm residual = sum.take();
        if (residual.size() > 0) {
            residuals.add(residual);
        }
    }

    private void addParts(Equation equation, long factor) {
        for (int place = 0; place < equation.size(); place++) {
            sum.add(forms[equation.part(place)], factor);
        }
    }

    /** Adds up forms; taking the sum resets it. */
    static final class Sum {
        private final long[] values;
        private final int[] touched;
        private final boolean[] isTouched;
        private int count;

        Sum(int size) {
            values = new long[size];
            touched = new int[size];
            isTouched = new boolean[size];
        }

        void add(LinearForm form, long factor) {
            for (int i = 0; i < form.size(); i++) {
                int cell = form.cells()[i];
                if (!isTouched[cell]) {
                    isTouched[cell] = true;
                    touched[count++] = cell;
                }
                values[cell] += factor * form.coefficients()[i];
            }
        }

        LinearForm take() {
            Arrays.sort(touched, 0, count);
            int[] cells = new int[count];
            long[] coefficients = new long[count];
            int size = 0;
            for (int i = 0; i < count; i++) {
                int cell = touched[i];
                if (values[cell] != 0) {
                    cells[size] = cell;
                    coefficients[size++] = values[cell];
                }
                values[cell] = 0;
                isTouched[cell] = false;
            }
            count = 0;
            return new LinearForm(Arrays.copyOf(cells, size), Arrays.copyOf(coefficients, size));
        }
    }
}
