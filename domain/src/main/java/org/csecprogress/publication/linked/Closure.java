package org.csecprogress.publication.linked;

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
import org.csecprogress.catalog.Operand;
import org.csecprogress.publication.linked.Statement.Kind;

/**
 * What statements say of the figures that anybody may come to know, where the figures between them
 * are published nowhere: who is at the end of a chain is within its beginning, whatever is in the
 * middle. Figures in the middle are eliminated one by one, as Fourier and Motzkin do: what is at
 * most such a figure is at most whatever that figure is at most.
 */
final class Closure {
    private final Map<String, Statement> open = new LinkedHashMap<>();

    private Closure() {}

    /**
     * All statements about known figures that follow.
     *
     * @param said what is stated of any figures
     * @param known the figures of which something is, or may become, public
     */
    static List<Statement> of(Collection<Statement> said, Set<Operand> known) {
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

    /** An identity of which a figure is not known holds in both directions. */
    private void split(Statement statement) {
        keep(statement.oneWay());
        if (statement.kind() == Kind.IDENTITY) {
            keep(statement.otherWay());
        }
    }

    /** Some categories of a figure are within its total. */
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
            // Whatever it is, it is not less than zero.
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
     * What is on both sides says nothing. A sum in which one figure stands twice is left out: the
     * equations of the system have no factors.
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
