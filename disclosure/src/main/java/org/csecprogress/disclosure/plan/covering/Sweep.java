package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.attack.AttackResult;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Attacks every goal for one set of hidden cells, unless an earlier witness still certifies it, and
 * collects a cut for each failure. Goals that share equations with a failure wait for the next
 * sweep, because its repair usually helps them too. Goals that failed before go first, because they
 * are the likeliest to fail again.
 */
public final class Sweep {
    /** This many cuts are worth solving the master again. */
    private static final int MANY = 20;

    private final SuppressionProblem problem;
    private final Ledger ledger;
    private final Batch batch;

    /** For each block the goals that no plan can meet against whoever knows it. */
    private final Map<Integer, Set<Integer>> unattainable = new HashMap<>();

    private final Set<Integer> suspected = new HashSet<>();
    private boolean[] waits;
    private boolean waiting;
    private int block = LinkedSystem.NO_BLOCK;

    public Sweep(SuppressionProblem problem) {
        this.problem = problem;
        ledger = new Ledger(problem.goals());
        batch = new Batch(problem, ledger);
        waits = new boolean[problem.system().size()];
    }

    /** Returns the cells with a goal that no plan can meet against the public. */
    public SortedSet<Integer> unattainable() {
        TreeSet<Integer> cells = new TreeSet<>();
        unattainable
                .getOrDefault(LinkedSystem.NO_BLOCK, Set.of())
                .forEach(goal -> cells.add(problem.goals().get(goal).cell()));
        return cells;
    }

    /** Returns the cuts that the hidden cells violate; none if they meet every attainable goal. */
    public List<Cut> run(Attacker attacker, boolean[] hidden) {
        block = LinkedSystem.NO_BLOCK;
        List<Cut> cuts = new ArrayList<>();
        List<Integer> open = ledger.open(hidden);
        List<Integer> suspects = open.stream().filter(suspected::contains).toList();
        begin();
        if (suspects.size() >= MANY && suspects.size() * MANY >= open.size()) {
            attack(attacker, suspects, cuts);
        }
        while (cuts.size() < MANY) {
            begin();
            batch.certify(attacker, open);
            attack(attacker, open, cuts);
            if (!cuts.isEmpty() || !waiting) {
                break;
            }
        }
        return cuts;
    }

    /**
     * Returns the cuts that the hidden cells violate in the view of whoever knows a block; goals
     * near a failure are left out.
     *
     * @param hidden the hidden cells that this attacker does not know
     */
    List<Cut> inside(Attacker attacker, boolean[] hidden, int known) {
        block = known;
        begin();
        List<Cut> cuts = new ArrayList<>();
        attack(attacker, ledger.open(hidden, this::isForeign), cuts);
        return cuts;
    }

    /** Returns whether the attacker does not know the goal's cell. */
    private boolean isForeign(int number) {
        return problem.system().block(problem.goals().get(number).cell()) != block;
    }

    private void begin() {
        waits = new boolean[waits.length];
        waiting = false;
    }

    private void attack(Attacker attacker, List<Integer> open, List<Cut> cuts) {
        Set<Integer> hopeless = unattainable.computeIfAbsent(block, none -> new HashSet<>());
        for (int number : open) {
            Goal goal = problem.goals().get(number);
            if (ledger.isMet(number) || hopeless.contains(number)) {
                continue;
            }
            if (waits[goal.cell()]) {
                waiting = true;
                continue;
            }
            AttackResult attack = attacker.attack(goal);
            if (attack.met()) {
                suspected.remove(number);
                ledger.set(number, attack.witness());
                ledger.credit(attack.witness());
            } else if (attack.isHopeless()) {
                hopeless.add(number);
            } else {
                suspected.add(number);
                enter(attack, cuts);
            }
        }
    }

    private void enter(AttackResult attack, List<Cut> cuts) {
        cuts.add(attack.cut());
        // Exact disclosure is local, so a cut for every goal at once takes fewer rounds.
        for (int i = 0; i < attack.involved().length && !problem.isExact(); i++) {
            waits[attack.involved()[i]] = true;
        }
    }
}
