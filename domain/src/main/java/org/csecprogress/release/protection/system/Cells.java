package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.TableCell;

/**
 * Cells and equations while the system is built. Zero counts are public, so they take part in no
 * equation.
 */
final class Cells {
    /** An equation: a total and its parts, by name. */
    private record Sum(String total, List<String> parts) {}

    private final Map<String, TableCell> cells = new LinkedHashMap<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final Map<String, List<Sum>> byTotal = new HashMap<>();

    boolean has(String name) {
        return cells.containsKey(name);
    }

    TableCell cell(String name) {
        return cells.get(name);
    }

    long value(String name) {
        return cells.get(name).value();
    }

    void add(TableCell cell) {
        cells.putIfAbsent(cell.name(), cell);
    }

    /** Adds a cell that is published nowhere. */
    String hidden(String name, long value, boolean guarded, String insider) {
        add(new TableCell(name, value, 0, guarded, CellVisibility.UNPUBLISHED, insider));
        return name;
    }

    /**
     * States that the whole is the sum of its parts and an unpublished rest. States nothing if the
     * parts exceed the whole, which happens when different counties answered them.
     *
     * @param guarded whether the rest counts people at risk
     * @return the name of the rest; empty if there is none
     */
    String split(String name, String whole, List<String> parts, boolean guarded) {
        long rest = value(whole);
        for (String part : parts) {
            rest -= value(part);
        }
        if (rest < 0 || parts.contains(whole) || sums.containsKey(name)) {
            return "";
        }
        List<String> all = new ArrayList<>(parts);
        String left = "";
        if (rest > 0) {
            left = hidden(name + " rest", rest, guarded, cell(whole).insider());
            all.add(left);
        }
        sum(name, whole, all);
        return left;
    }

    /**
     * Whether an equation already says that the whole is that single part, alone or with one other
     * cell.
     */
    boolean isSplit(String whole, List<String> parts) {
        return parts.size() == 1
                && byTotal.getOrDefault(whole, List.of()).stream()
                        .anyMatch(
                                sum ->
                                        sum.parts().size() <= 2
                                                && sum.parts().contains(parts.get(0)));
    }

    /** States that the total is the sum of the parts. */
    void sum(String name, String total, List<String> parts) {
        List<String> counted = parts.stream().filter(p -> value(p) > 0).distinct().toList();
        if (!counted.isEmpty()) {
            Sum sum = new Sum(total, counted);
            if (sums.putIfAbsent(name, sum) == null) {
                byTotal.computeIfAbsent(total, key -> new ArrayList<>(1)).add(sum);
            }
        }
    }

    /** Returns one unpublished cell that is the sum of several. */
    String together(List<String> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        String name = "(" + String.join(" + ", members) + ")";
        if (!has(name)) {
            long value = members.stream().mapToLong(this::value).sum();
            boolean guarded = members.stream().anyMatch(member -> cell(member).guarded());
            String insider = cell(members.get(0)).insider();
            boolean theirs = members.stream().allMatch(m -> cell(m).insider().equals(insider));
            hidden(name, value, guarded, theirs ? insider : "");
            sum("sum " + name, name, members);
        }
        return name;
    }

    /**
     * Returns the system of all cells that hidden cells tie to the planned ones. Public cells tie
     * nothing, because everybody knows their numbers.
     */
    LinkedSystem system(Set<String> planned, Set<String> withheld) {
        return system(planned, withheld, true);
    }

    /**
     * Returns the system of all cells that hidden cells tie to the planned ones.
     *
     * @param differences whether unpublished cells are protected too
     */
    LinkedSystem system(Set<String> planned, Set<String> withheld, boolean differences) {
        Set<String> reached = reached(planned);
        LinkedSystem.Builder builder = LinkedSystem.builder();
        List<Sum> used = new ArrayList<>();
        Set<String> needed = new LinkedHashSet<>(reached);
        for (Sum sum : sums.values()) {
            if (reached.contains(sum.total()) || sum.parts().stream().anyMatch(reached::contains)) {
                used.add(sum);
                needed.add(sum.total());
                needed.addAll(sum.parts());
            }
        }
        for (TableCell cell : cells.values()) {
            if (needed.contains(cell.name())) {
                boolean kept =
                        cell.standing() != CellVisibility.PUBLIC && withheld.contains(cell.name());
                TableCell one = kept ? cell.as(CellVisibility.WITHHELD) : cell;
                boolean nowhere = cell.standing() == CellVisibility.UNPUBLISHED;
                builder.add(nowhere && !differences ? one.unguarded() : one);
            }
        }
        used.forEach(sum -> builder.sum(sum.total(), sum.parts()));
        return builder.build();
    }

    private Set<String> reached(Set<String> planned) {
        Map<String, List<Sum>> sumsOf = new HashMap<>();
        for (Sum sum : sums.values()) {
            sumsOf.computeIfAbsent(sum.total(), key -> new ArrayList<>()).add(sum);
            sum.parts().forEach(p -> sumsOf.computeIfAbsent(p, k -> new ArrayList<>()).add(sum));
        }
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(planned);
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            boolean known = cells.get(name).standing() == CellVisibility.PUBLIC || value(name) == 0;
            if (known || !reached.add(name)) {
                continue;
            }
            for (Sum sum : sumsOf.getOrDefault(name, List.of())) {
                open.add(sum.total());
                open.addAll(sum.parts());
            }
        }
        return reached;
    }
}
