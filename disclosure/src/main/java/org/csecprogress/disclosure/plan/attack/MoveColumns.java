package org.csecprogress.disclosure.plan.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.solver.LinearModel;

/** The columns of an attacker's program: the move of each hidden inner cell. */
final class MoveColumns {
    private final LinearModel model;
    private final Map<Integer, Integer> columns = new HashMap<>();

    MoveColumns(LinearModel model, List<Integer> cells) {
        this.model = model;
        cells.forEach(cell -> columns.put(cell, model.addColumn(0, 0)));
    }

    boolean has(int cell) {
        return columns.containsKey(cell);
    }

    void bounds(int cell, double low, double high) {
        model.columnBounds(columns.get(cell), low, high);
    }

    void aim(int cell, double value) {
        model.objective(columns.get(cell), value);
    }

    void coefficient(int row, int cell, double value) {
        model.coefficient(row, columns.get(cell), value);
    }

    double value(int cell) {
        return model.value(columns.get(cell));
    }
}
