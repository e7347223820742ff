package org.csecprogress.auditrelease.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.auditrelease.inference.Evidence.Fact;
import org.csecprogress.auditrelease.inference.Evidence.Term;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.Solver;

/**
 * Finds the facts to give up where no counts meet them all: filings may contradict what usually
 * holds. The least that has to give is found by one linear program in which every fact may be bent
 * at a price, a firm one at a much higher.
 */
final class Conflict {
    private static final double FIRM = 1000;

    /** That a star is not a zero is the first to be doubted. */
    private static final double LEAST = 0.25;

    private static final double BENT = 1e-5;

    private Conflict() {}

    /**
     * What is to be given up.
     *
     * @param leasts unknowns that can be smaller than they are said to be
     */
    record Refuted(List<Fact> facts, Set<Integer> leasts) {}

    /** What is to be given up; nothing where counts meet all facts. */
    static Refuted in(Evidence evidence, Pieces.Piece piece, Solver solver) {
        List<Fact> facts = new ArrayList<>();
        Set<Integer> leasts = new LinkedHashSet<>();
        try (LinearModel model = solver.linear()) {
            Map<Integer, Integer> columns = new HashMap<>();
            Map<Integer, Integer> falls = new LinkedHashMap<>();
            for (int unknown : piece.unknowns()) {
                int column = model.addColumn(0, Double.POSITIVE_INFINITY);
                columns.put(unknown, column);
                if (evidence.unknown(unknown).least() > 0) {
                    double least = (double) evidence.unknown(unknown).least();
                    int row = model.addRow(least, Double.POSITIVE_INFINITY);
                    model.coefficient(row, column, 1);
                    falls.put(unknown, slack(model, row, 1, LEAST));
                }
            }
            Map<Fact, List<Integer>> bends = new LinkedHashMap<>();
            piece.facts().forEach(fact -> bends.put(fact, add(model, fact, columns)));
            if (model.minimise() == LinearModel.Outcome.OPTIMAL) {
                bends.forEach(
                        (fact, bent) -> {
                            if (bent.stream().anyMatch(column -> model.value(column) > BENT)) {
                                facts.add(fact);
                            }
                        });
                falls.forEach(
                        (unknown, column) -> {
                            if (model.value(column) > BENT) {
                                leasts.add(unknown);
                            }
                        });
            }
        }
        return new Refuted(facts, leasts);
    }

    /** Adds the fact; the columns by which it is bent. */
    private static List<Integer> add(LinearModel model, Fact fact, Map<Integer, Integer> columns) {
        double low = fact.equal() ? (double) fact.bound() : Double.NEGATIVE_INFINITY;
        int row = model.addRow(low, (double) fact.bound());
        for (Term term : fact.terms()) {
            model.coefficient(row, columns.get(term.unknown()), (double) term.factor());
        }
        double price = fact.firm() ? FIRM : 1;
        List<Integer> bends = new ArrayList<>();
        bends.add(slack(model, row, -1, price));
        if (fact.equal()) {
            bends.add(slack(model, row, 1, price));
        }
        return bends;
    }

    private static int slack(LinearModel model, int row, int sign, double price) {
        int column = model.addColumn(0, Double.POSITIVE_INFINITY);
        model.coefficient(row, column, sign);
        model.objective(column, price);
        return column;
    }
}
