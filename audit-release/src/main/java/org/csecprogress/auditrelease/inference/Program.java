package org.csecprogress.auditrelease.inference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.LinearModel.Outcome;
import org.csecprogress.solver.Solver;

/** The linear program of one piece of evidence, solved again for each count of interest. */
final class Program implements AutoCloseable {
    /** Beyond this distance from its smallest value a count is treated as unbounded. */
    private static final long FAR = 1000;

    private static final double TOLERANCE = 1e-5;
    private static final int MOST_REASONS = 12;

    private final IntToLongFunction least;
    private final Pieces.Piece piece;
    private final LinearModel model;
    private final Map<Integer, Integer> columns = new LinkedHashMap<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<Integer> watched = new LinkedHashSet<>();
    private long threshold;
    private boolean decided;

    Program(Pieces.Piece piece, IntToLongFunction least, Solver solver) {
        this.least = least;
        this.piece = piece;
        model = solver.linear();
        for (int unknown : piece.unknowns()) {
            double low = (double) least.applyAsLong(unknown);
            columns.put(unknown, model.addColumn(low, Double.POSITIVE_INFINITY));
        }
        for (Fact fact : piece.facts()) {
            int row =
                    model.addRow(
                            fact.equal() ? (double) fact.bound() : Double.NEGATIVE_INFINITY,
                            (double) fact.bound());
            for (Term term : fact.terms()) {
                model.coefficient(row, columns.get(term.unknown()), (double) term.factor());
            }
        }
    }

    /**
     * Returns the whole numbers that the unknown can be: the linear bounds, rounded inwards.
     *
     * @param tells tests which intervals need reasons
     */
    CountInterval interval(int unknown, Predicate<CountInterval> tells) {
        int column = columns.get(unknown);
        long least = this.least.applyAsLong(unknown);
        reasons.clear();
        model.objective(column, 1);
        boolean downwards = solved(false);
        long low = downwards ? (long) Math.ceil(model.objectiveValue() - TOLERANCE) : least;
        // Bounding one column keeps the program bounded.
        long cap = low + FAR;
        model.columnBounds(column, (double) least, (double) cap);
        long high = CountInterval.OPEN;
        boolean upwards = solved(true);
        if (upwards && model.objectiveValue() < (double) cap - TOLERANCE) {
            high = (long) Math.floor(model.objectiveValue() + TOLERANCE);
        }
        decided = downwards && upwards;
        CountInterval interval = new CountInterval(Math.max(low, least), high);
        if (tells.test(interval)) {
            remember();
            solved(false);
            remember();
        }
        model.columnBounds(column, (double) least, Double.POSITIVE_INFINITY);
        model.objective(column, 0);
        return interval;
    }

    private boolean solved(boolean up) {
        Outcome outcome = up ? model.maximise() : model.minimise();
        if (outcome != Outcome.OPTIMAL) {
            model.forget();
            outcome = up ? model.maximise() : model.minimise();
        }
        if (outcome == Outcome.OPTIMAL) {
            watched.removeIf(this::isHarmlessNow);
        }
        return outcome == Outcome.OPTIMAL;
    }

    /**
     * Watches differences in every solution; one solution where a difference is zero or large makes
     * it harmless.
     */
    void watch(Collection<Integer> rests, long least) {
        watched.addAll(rests);
        threshold = least;
    }

    private boolean isHarmlessNow(int rest) {
        double value = model.value(columns.get(rest));
        return value < TOLERANCE || value > (double) threshold - TOLERANCE;
    }

    /** Returns whether some solution showed the watched difference to be harmless. */
    boolean isHarmless(int rest) {
        return !watched.contains(rest);
    }

    /** Returns whether the solver found both ends of the last interval. */
    boolean isDecided() {
        return decided;
    }

    /** Returns the facts behind the last disclosing interval: those with non-zero duals. */
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    private void remember() {
        for (int row = 0; row < piece.facts().size() && reasons.size() < MOST_REASONS; row++) {
            if (Math.abs(price(row)) > TOLERANCE) {
                reasons.add(piece.facts().get(row).name());
            }
        }
    }

    private double price(int row) {
        try {
            return model.dual(row);
        } catch (UnsupportedOperationException e) {
            // The pure Java solver has no duals, so the finding has no reasons.
            return 0;
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
