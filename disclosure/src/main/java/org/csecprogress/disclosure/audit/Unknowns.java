package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;

/**
 * The unknowns of a pattern: the hidden cells, the equations that contain them, and the components
 * that these connect. Zeros are public.
 */
final class Unknowns {
    /**
     * An equation of changes: that of the hidden total, or of none if -1, equals the sum of those
     * of the hidden parts.
     */
    @SuppressWarnings("ArrayRecordComponent") // compact; never compared
    record Link(int total, int[] parts) {}

    private final LinkedSystem system;
    private final ProtectionLevels protection;
    private final boolean[] hidden;
    private final List<Link> links = new ArrayList<>();
    private final int[] component;

    Unknowns(LinkedSystem system, ProtectionLevels protection, boolean[] pattern) {
        this.system = system;
        this.protection = protection;
        hidden = pattern.clone();
        component = new int[hidden.length];
        for (int cell = 0; cell < hidden.length; cell++) {
            hidden[cell] &=
                    system.value(cell) != 0 && system.standing(cell) != CellVisibility.PUBLIC;
            component[cell] = cell;
        }
        boolean found = true;
        while (found) {
            found = false;
            for (Equation equation : system.equations()) {
                found |= addUp(equation);
            }
        }
        for (Equation equation : system.equations()) {
            add(equation);
        }
        for (int cell = 0; cell < hidden.length; cell++) {
            component[cell] = root(cell);
        }
    }

    /** A total whose parts are all published counts as published. */
    private boolean addUp(Equation equation) {
        if (!hidden[equation.total()]) {
            return false;
        }
        for (int place = 0; place < equation.size(); place++) {
            if (hidden[equation.part(place)]) {
                return false;
            }
        }
        hidden[equation.total()] = false;
        return true;
    }

    private void add(Equation equation) {
        int[] parts = new int[equation.size()];
        int count = 0;
        for (int place = 0; place < equation.size(); place++) {
            if (hidden[equation.part(place)]) {
                parts[count++] = equation.part(place);
            }
        }
        int total = hidden[equation.total()] ? equation.total() : -1;
        if (count > 0) {
            Link link = new Link(total, Arrays.copyOf(parts, count));
            links.add(link);
            for (int part : link.parts()) {
                component[root(part)] = root(link.parts()[0]);
            }
            if (total >= 0) {
                component[root(total)] = root(link.parts()[0]);
            }
        }
    }

    private int root(int cell) {
        int at = cell;
        while (component[at] != at) {
            component[at] = component[component[at]];
            at = component[at];
        }
        return at;
    }

    LinkedSystem system() {
        return system;
    }

    ProtectionLevels protection() {
        return protection;
    }

    boolean isHidden(int cell) {
        return hidden[cell];
    }

    List<Link> links() {
        return links;
    }

    /** Returns a number that is equal for cells that equations connect. */
    int component(int cell) {
        return component[cell];
    }

    /** Returns how far the cell can fall in the attacker's view. */
    long room(int cell) {
        return system.value(cell) - protection.minimum(cell);
    }

    int count() {
        int count = 0;
        for (boolean one : hidden) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
