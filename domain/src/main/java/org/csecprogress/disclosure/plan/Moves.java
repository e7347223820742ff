package org.csecprogress.disclosure.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.solve.LinearModel;

/**
 * The columns of an attacker's program: how far each hidden inner cell moves. Where insiders are
 * attackers too, rise and fall are columns of their own with a small price, so that solutions move
 * few cells and few insiders know any of them (the split of the absolute value in two parts, as in
 * controlled tabular adjustment; Dandekar and Cox, 2002).
 */
final class Moves {
    private static final double PRICE = 1.0 / 1024;

    private final LinearModel model;
    private final boolean split;
    private final Map<Integer, Integer> rises = new HashMap<>();
    private final Map<Integer, Integer> falls = new HashMap<>();
    private boolean priced;

    Moves(LinearModel model, List<Integer> cells, boolean split) {
        this.model = model;
        this.split = split;
        for (int cell : cells) {
            rises.put(cell, model.addColumn(0, 0));
            if (split) {
                falls.put(cell, model.addColumn(0, 0));
            }
        }
        price(true);
    }

    boolean has(int cell) {
        return rises.containsKey(cell);
    }

    /** Whether moving costs something, so that a solution may stop too early. */
    boolean isPriced() {
        return split && priced;
    }

    /** Puts the price on all moves, or takes it off. */
    void price(boolean on) {
        priced = on;
        if (split) {
            rises.keySet().forEach(cell -> aim(cell, 0));
        }
    }

    void bounds(int cell, double low, double high) {
        if (split) {
            model.columnBounds(rises.get(cell), Math.max(0, low), high);
            model.columnBounds(falls.get(cell), Math.max(0, -high), -low);
        } else {
            model.columnBounds(rises.get(cell), low, high);
        }
    }

    void aim(int cell, double value) {
        double price = isPriced() ? PRICE : 0;
        model.objective(rises.get(cell), value - price);
        if (split) {
            model.objective(falls.get(cell), -value - price);
        }
    }

    void coefficient(int row, int cell, double value) {
        model.coefficient(row, rises.get(cell), value);
        if (split) {
            model.coefficient(row, falls.get(cell), -value);
        }
    }

    double value(int cell) {
        double rise = model.value(rises.get(cell));
        return split ? rise - model.value(falls.get(cell)) : rise;
    }
}
