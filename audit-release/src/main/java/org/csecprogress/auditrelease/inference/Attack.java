package org.csecprogress.auditrelease.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Interest;
import org.csecprogress.solver.Solver;

/**
 * Works out what follows from the evidence: two linear programs for every count of interest, and an
 * exact elimination. It gives up contradicting facts, as few as possible and soft ones first, as an
 * attacker would.
 */
public final class Attack {
    private final AttackEvidence evidence;
    private final Solver solver;
    private final long threshold;
    private final Watch watch;
    private final Map<Integer, CountInterval> intervals = new HashMap<>();
    private final Map<Integer, List<String>> reasons = new HashMap<>();
    private final List<String> contradicted = new ArrayList<>();
    private final Set<Integer> lowered = new LinkedHashSet<>();
    private final Set<Integer> undecided = new LinkedHashSet<>();

    /** Listener for the progress, in pieces of the evidence. */
    @FunctionalInterface
    public interface Watch {
        /** Called when that many pieces are done. */
        void at(int done, int all);
    }

    private Attack(AttackEvidence evidence, Solver solver, long threshold, Watch watch) {
        this.evidence = evidence;
        this.solver = solver;
        this.threshold = threshold;
        this.watch = watch;
    }

    /**
     * Runs the attack.
     *
     * @param threshold the smallest count other than zero that may be known
     */
    public static Inference on(AttackEvidence evidence, Solver solver, long threshold) {
        return on(evidence, solver, threshold, (done, all) -> {});
    }

    /**
     * Runs the attack and reports progress.
     *
     * @param threshold the smallest count other than zero that may be known
     */
    public static Inference on(
            AttackEvidence evidence, Solver solver, long threshold, Watch watch) {
        return new Attack(evidence, solver, threshold, watch).run();
    }

    /**
     * Returns whether the interval of such an unknown discloses too much.
     *
     * @param threshold the smallest count other than zero that may be known
     */
    public static boolean tells(Interest interest, CountInterval interval, long threshold) {
        return switch (interest) {
            case NONE -> false;
            case WITHHELD ->
                    interval.high() > 0 && (interval.isOne() || interval.high() < threshold);
            case REST -> interval.low() > 0 && interval.high() < threshold;
        };
    }

    private Inference run() {
        List<Pieces.Piece> pieces = Pieces.of(evidence, evidence.facts());
        int done = 0;
        for (Pieces.Piece piece : pieces) {
            watch.at(done++, pieces.size());
            Conflict.Refuted refuted = Conflict.in(evidence, piece, solver);
            lowered.addAll(refuted.leasts());
            if (refuted.facts().isEmpty()) {
                solve(piece);
            } else {
                refuted.facts().forEach(fact -> contradicted.add(fact.name()));
                List<Fact> left = new ArrayList<>(piece.facts());
                left.removeAll(new HashSet<>(refuted.facts()));
                solveAll(new Pieces.Piece(piece.unknowns(), left));
            }
        }
        return new Inference(intervals, reasons, contradicted, lowered, undecided);
    }

    /** Solves what is left of a piece without its contradictions, which may be several pieces. */
    private void solveAll(Pieces.Piece rest) {
        Set<Integer> own = new HashSet<>(rest.unknowns());
        Pieces.of(evidence, rest.facts()).stream()
                .filter(piece -> own.contains(piece.unknowns().get(0)))
                .forEach(this::solve);
    }

    private void solve(Pieces.Piece piece) {
        ExactSolution exact = new ExactSolution(piece);
        List<Integer> rests = asked(piece, Interest.REST);
        try (Program program = new Program(piece, this::least, solver)) {
            program.watch(rests, threshold);
            asked(piece, Interest.WITHHELD).forEach(unknown -> solve(unknown, program, exact));
            for (int rest : rests) {
                // Most are found harmless in other solutions.
                if (!program.isHarmless(rest)) {
                    solve(rest, program, exact);
                }
            }
        }
    }

    private List<Integer> asked(Pieces.Piece piece, Interest interest) {
        return piece.unknowns().stream()
                .filter(unknown -> evidence.unknown(unknown).interest() == interest)
                .toList();
    }

    private void solve(int unknown, Program program, ExactSolution exact) {
        Interest interest = evidence.unknown(unknown).interest();
        CountInterval interval = program.interval(unknown, one -> tells(interest, one, threshold));
        OptionalLong value = exact.value(unknown);
        if (value.isPresent()) {
            interval = new CountInterval(value.getAsLong(), value.getAsLong());
        } else if (!program.isDecided()) {
            undecided.add(unknown);
        }
        intervals.put(unknown, interval);
        if (tells(interest, interval, threshold)) {
            reasons.put(unknown, program.reasons());
        }
    }

    private long least(int unknown) {
        return lowered.contains(unknown) ? 0 : evidence.unknown(unknown).least();
    }
}
