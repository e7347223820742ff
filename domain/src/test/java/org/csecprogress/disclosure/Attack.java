package org.csecprogress.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attacker with rational arithmetic: writes down every equation with every number published, and
 * eliminates. Shares no code with what it attacks.
 */
public final class Attack {
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<BigInteger[]> rows = new ArrayList<>();

    public Attack(TableSystem system, SuppressionPlan plan) {
        system.cells().forEach(cell -> cells.put(cell.id(), cell));
        for (Cell cell : system.cells()) {
            boolean published =
                    cell.standing() == Cell.Standing.PUBLIC || plan.showsCell(cell.id());
            if (!published) {
                unknowns.put(cell.id(), unknowns.size());
            }
        }
        for (Relation relation : system.relations()) {
            if (relation.kind() == Relation.Kind.SUBSET
                    || relation.kind() == Relation.Kind.UNION
                    || remainder(relation) != 0) {
                unknowns.put("rest of " + relation.id(), unknowns.size());
            }
        }
        for (Relation relation : system.relations()) {
            rows.add(equation(relation));
        }
        eliminate();
    }

    /** The guarded counts of 1 to 10, by name, that the attacker knows. */
    public Set<String> smallCountsLearned() {
        TreeSet<String> learned = new TreeSet<>();
        for (BigInteger[] row : rows) {
            List<Integer> used = new ArrayList<>();
            for (int column = 0; column < unknowns.size(); column++) {
                if (row[column].signum() != 0) {
                    used.add(column);
                }
            }
            if (used.size() == 1) {
                // The only unknown left in an equation: its value is the right-hand side.
                BigInteger value = row[unknowns.size()].divide(row[used.get(0)]);
                String name = name(used.get(0));
                if (isGuarded(name) && isSmall(value.longValueExact())) {
                    learned.add(name + " = " + value);
                }
            }
        }
        return learned;
    }

    private boolean isGuarded(String name) {
        return !cells.containsKey(name) || cells.get(name).guarded();
    }

    private static boolean isSmall(long value) {
        return value >= 1 && value <= 10;
    }

    private String name(int column) {
        return unknowns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private long remainder(Relation relation) {
        return cells.get(relation.whole()).value()
                - relation.parts().stream().mapToLong(part -> cells.get(part).value()).sum();
    }

    /** Parts + rest - whole = 0, with what is published on the right. */
    private BigInteger[] equation(Relation relation) {
        BigInteger[] row = new BigInteger[unknowns.size() + 1];
        Arrays.fill(row, BigInteger.ZERO);
        put(row, relation.whole(), -1);
        relation.parts().forEach(part -> put(row, part, 1));
        Integer rest = unknowns.get("rest of " + relation.id());
        if (rest != null) {
            row[rest] =
                    relation.kind() == Relation.Kind.UNION
                            ? BigInteger.ONE.negate()
                            : BigInteger.ONE;
        }
        return row;
    }

    private void put(BigInteger[] row, String cell, long coefficient) {
        Integer column = unknowns.get(cell);
        if (column != null) {
            row[column] = row[column].add(BigInteger.valueOf(coefficient));
        } else {
            row[unknowns.size()] =
                    row[unknowns.size()].subtract(
                            BigInteger.valueOf(coefficient * cells.get(cell).value()));
        }
    }

    /** Gauss and Jordan without fractions. */
    private void eliminate() {
        int top = 0;
        for (int column = 0; column < unknowns.size() && top < rows.size(); column++) {
            int found = top;
            while (found < rows.size() && rows.get(found)[column].signum() == 0) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            BigInteger[] pivot = rows.get(found);
            rows.set(found, rows.get(top));
            rows.set(top, pivot);
            for (BigInteger[] row : rows) {
                if (row != pivot && row[column].signum() != 0) {
                    BigInteger factor = row[column];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = row[i].multiply(pivot[column]).subtract(pivot[i].multiply(factor));
                    }
                    shorten(row);
                }
            }
            top++;
        }
    }

    /** Divides by what all have in common, so that the numbers stay short. */
    private static void shorten(BigInteger[] row) {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger number : row) {
            common = common.gcd(number);
            if (common.equals(BigInteger.ONE)) {
                return;
            }
        }
        for (int i = 0; i < row.length && common.signum() != 0; i++) {
            row[i] = row[i].divide(common);
        }
    }
}
