package org.csecprogress.auditrelease.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.Solver;

/**
 * Finds the facts to give up if no counts satisfy them all, because filings may contradict what
 * usually holds. One linear program finds the least violation: every fact may be violated at a
 * price, firm ones at a much higher price.
 */
final class Conflict {
    private static final double FIRM = 1000;

    /** The fact that a star is not zero is doubted first. */
    private static final double LEAST = 0.25;

    private static final double BENT = 1e-5;

    private Conflict() {}

    /**
     * The facts to give up.
     *
     * @param leasts unknowns that can be smaller than stated
     */
    record Refuted(List<Fact> facts, Set<Integer> leasts) {}

    /** Returns the facts to give up; nothing if some counts satisfy all facts. */
    static Refuted in(AttackEvidence evidence, Pieces.Piece piece, Solver solver) {
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

    /** Adds the fact. Returns the columns of its violation. */
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
