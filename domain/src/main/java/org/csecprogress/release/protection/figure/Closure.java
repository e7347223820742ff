package org.csecprogress.release.protection.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.release.protection.figure.Statement.Kind;

/**
 * Statements about figures that can become public, derived by eliminating the unpublished figures
 * between them. This is Fourier-Motzkin elimination: if A contains B and B contains C, then A
 * contains C, and B can be dropped.
 */
public final class Closure {
    private final Map<String, Statement> open = new LinkedHashMap<>();

    private Closure() {}

    /**
     * Returns all statements about known figures that follow.
     *
     * @param said all statements of the catalogue
     * @param known the figures that are public, fully or in part, or may become so
     */
    public static List<Statement> of(Collection<Statement> said, Set<Operand> known) {
        var closure = new Closure();
        Set<Operand> unknown = new LinkedHashSet<>();
        for (Statement statement : said) {
            List<Operand> hidden =
                    statement.operands().stream().filter(o -> !known.contains(o)).toList();
            unknown.addAll(hidden);
            if (hidden.isEmpty()) {
                closure.keep(statement);
            } else {
                closure.split(statement);
            }
        }
        unknown.forEach(operand -> closure.within(operand, known, unknown));
        Set<Operand> left = new HashSet<>(unknown);
        while (!left.isEmpty()) {
            Operand next =
                    left.stream()
                            .min(
                                    Comparator.comparingLong(closure::pairs)
                                            .thenComparing(Operand::toString))
                            .orElseThrow();
            closure.eliminate(next);
            left.remove(next);
        }
        return List.copyOf(closure.open.values());
    }

    private void keep(Statement statement) {
        open.merge(statement.id(), statement, Statement::safer);
    }

    /** Splits an identity with an unknown figure into its two directions. */
    private void split(Statement statement) {
        keep(statement.oneWay());
        if (statement.kind() == Kind.IDENTITY) {
            keep(statement.otherWay());
        }
    }

    /** States that some categories of a figure are within its total. */
    private void within(Operand operand, Set<Operand> known, Set<Operand> unknown) {
        Operand total = new Operand(operand.code(), "", List.of(), operand.lag());
        if (!operand.isTotal() && (known.contains(total) || unknown.contains(total))) {
            keep(new Statement(Kind.SUBSET, true, List.of(total), List.of(operand)));
        }
    }

    private long pairs(Operand operand) {
        long above = open.values().stream().filter(s -> s.whole().contains(operand)).count();
        long below = open.values().stream().filter(s -> s.parts().contains(operand)).count();
        return above * below;
    }

    private void eliminate(Operand operand) {
        List<Statement> above = new ArrayList<>();
        List<Statement> below = new ArrayList<>();
        for (Statement statement : List.copyOf(open.values())) {
            if (statement.whole().contains(operand)) {
                above.add(statement);
            } else if (statement.parts().contains(operand)) {
                below.add(statement);
            }
        }
        above.forEach(s -> open.remove(s.id()));
        below.forEach(s -> open.remove(s.id()));
        for (Statement lower : below) {
            // An unknown figure is at least zero.
            add(lower.guarded(), lower.whole(), without(lower.parts(), operand));
            for (Statement upper : above) {
                add(
                        lower.guarded() || upper.guarded(),
                        joined(lower.whole(), without(upper.whole(), operand)),
                        joined(without(lower.parts(), operand), upper.parts()));
            }
        }
    }

    /**
     * Adds a statement without the figures that are on both sides. Drops a sum that names one
     * figure twice: the equations of the system have no factors.
     */
    private void add(boolean guarded, List<Operand> whole, List<Operand> parts) {
        List<Operand> more = new ArrayList<>(whole);
        List<Operand> less = new ArrayList<>(parts);
        for (Operand operand : whole) {
            if (less.remove(operand)) {
                more.remove(operand);
            }
        }
        if (!less.isEmpty() && !more.isEmpty() && isPlain(more) && isPlain(less)) {
            keep(new Statement(Kind.SUBSET, guarded, sorted(more), sorted(less)));
        }
    }

    private static boolean isPlain(List<Operand> operands) {
        return new HashSet<>(operands).size() == operands.size();
    }

    private static List<Operand> sorted(List<Operand> operands) {
        Map<String, Operand> sorted = new TreeMap<>();
        operands.forEach(operand -> sorted.put(operand.toString(), operand));
        return List.copyOf(sorted.values());
    }

    private static List<Operand> without(List<Operand> operands, Operand one) {
        List<Operand> left = new ArrayList<>(operands);
        left.remove(one);
        return left;
    }

    private static List<Operand> joined(List<Operand> one, List<Operand> other) {
        List<Operand> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
