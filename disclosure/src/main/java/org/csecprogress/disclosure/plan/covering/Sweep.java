package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.attack.AttackResult;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Goal;

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
    private final TreeSet<Integer> unattainable = new TreeSet<>();
    private final Set<Integer> suspected = new HashSet<>();
    private boolean[] waits;
    private boolean waiting;

    public Sweep(SuppressionProblem problem) {
        this.problem = problem;
        ledger = new Ledger(problem.goals());
        batch = new Batch(problem, ledger);
        waits = new boolean[problem.system().size()];
    }

    /** Returns the cells with a goal that no plan can meet. */
    public SortedSet<Integer> unattainable() {
        TreeSet<Integer> cells = new TreeSet<>();
        unattainable.forEach(goal -> cells.add(problem.goals().get(goal).cell()));
        return cells;
    }

    /** Returns the cuts that the hidden cells violate; none if they meet every attainable goal. */
    public List<Cut> run(Attacker attacker, boolean[] hidden) {
        List<Cut> cuts = new ArrayList<>();
        List<Integer> open = ledger.open(hidden);
        List<Integer> suspects = open.stream().filter(suspected::contains).toList();
        begin();
        if (suspects.size() >= MANY && suspects.size() * MANY >= open.size()) {
            outside(attacker, suspects, cuts);
        }
        while (cuts.size() < MANY) {
            begin();
            batch.certify(attacker, open);
            outside(attacker, open, cuts);
            if (!cuts.isEmpty() || !waiting) {
                break;
            }
        }
        return cuts;
    }

    private void begin() {
        waits = new boolean[waits.length];
        waiting = false;
    }

    private void outside(Attacker attacker, List<Integer> open, List<Cut> cuts) {
        for (int number : open) {
            Goal goal = problem.goals().get(number);
            if (ledger.isMet(number) || unattainable.contains(number)) {
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
                unattainable.add(number);
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
