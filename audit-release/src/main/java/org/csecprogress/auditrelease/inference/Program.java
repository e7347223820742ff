package org.csecprogress.auditrelease.inference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import org.csecprogress.auditrelease.inference.Evidence.Fact;
import org.csecprogress.auditrelease.inference.Evidence.Term;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.LinearModel.Outcome;
import org.csecprogress.solver.Solver;

/** The linear program of one piece of evidence, solved again for each count that is asked for. */
final class Program implements AutoCloseable {
    /** Beyond this distance from its smallest value a count is as good as unbounded. */
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
     * The whole numbers that the unknown can be, rounded inwards from the linear bounds.
     *
     * @param tells which intervals need reasons
     */
    Interval interval(int unknown, Predicate<Interval> tells) {
        int column = columns.get(unknown);
        long least = this.least.applyAsLong(unknown);
        reasons.clear();
        model.objective(column, 1);
        boolean downwards = solved(false);
        long low = downwards ? (long) Math.ceil(model.objectiveValue() - TOLERANCE) : least;
        // A bound on the one column keeps the program bounded.
        long cap = low + FAR;
        model.columnBounds(column, (double) least, (double) cap);
        long high = Interval.OPEN;
        boolean upwards = solved(true);
        if (upwards && model.objectiveValue() < (double) cap - TOLERANCE) {
            high = (long) Math.floor(model.objectiveValue() + TOLERANCE);
        }
        decided = downwards && upwards;
        Interval interval = new Interval(Math.max(low, least), high);
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

    /** Watches differences in every solution: one where it is zero, or large, is enough. */
    void watch(Collection<Integer> rests, long least) {
        watched.addAll(rests);
        threshold = least;
    }

    private boolean isHarmlessNow(int rest) {
        double value = model.value(columns.get(rest));
        return value < TOLERANCE || value > (double) threshold - TOLERANCE;
    }

    /** Whether a solution was seen in which the watched difference tells nothing. */
    boolean isHarmless(int rest) {
        return !watched.contains(rest);
    }

    /** Whether the solver found both ends of the last interval. */
    boolean isDecided() {
        return decided;
    }

    /** The facts behind the last interval that tells: those whose prices are not zero. */
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
            // The pure Java solver gives no prices: the finding stands without its reasons.
            return 0;
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
