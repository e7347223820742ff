package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Attacks every goal under one set of hidden cells, as far as no witness of before still certifies
 * it, and collects a cut for each failure. Goals that share equations with a failure wait for the
 * next sweep: what repairs the one usually repairs the others. Goals that failed before are asked
 * first, since they are the likeliest to fail again.
 */
final class Sweep {
    /** So many cuts are worth solving the master again. */
    private static final int MANY = 20;

    /** So many witnesses of other goals are kept for each. */
    private static final int SPARE = 12;

    private final Problem problem;
    private final Insiders insiders;
    private final Ledger ledger;
    private final Batch batch;
    private final List<List<Witness>> others = new ArrayList<>();
    private final TreeSet<Integer> unattainable = new TreeSet<>();
    private final Set<Integer> suspected = new HashSet<>();
    private final Set<List<Integer>> hopelessInside = new HashSet<>();
    private boolean[] waits;
    private boolean waiting;

    Sweep(Problem problem) {
        this.problem = problem;
        insiders = new Insiders(problem);
        ledger = new Ledger(problem.goals());
        batch = new Batch(problem, ledger);
        waits = new boolean[problem.system().size()];
        problem.goals().forEach(goal -> others.add(new ArrayList<>(2)));
    }

    /** The cells with a goal that no plan can meet, from outside or from inside. */
    SortedSet<Integer> unattainable() {
        TreeSet<Integer> cells = new TreeSet<>();
        unattainable.forEach(goal -> cells.add(problem.goals().get(goal).cell()));
        hopelessInside.forEach(inside -> cells.add(problem.goals().get(inside.get(0)).cell()));
        return cells;
    }

    /** Cuts that the hidden cells violate; none if they meet every goal that can be met. */
    List<Cut> run(Attacker attacker, boolean[] hidden) {
        List<Cut> cuts = new ArrayList<>();
        List<Integer> open = ledger.open(hidden);
        List<Integer> suspects = open.stream().filter(suspected::contains).toList();
        begin();
        if (suspects.size() >= MANY && suspects.size() * MANY >= open.size()) {
            outside(attacker, suspects, cuts);
        }
        while (cuts.size() < MANY) {
            begin();
            if (!problem.hasInsiders()) {
                // Witnesses that move everything protect against no insider.
                batch.certify(attacker, open);
            }
            outside(attacker, open, cuts);
            if (!cuts.isEmpty() || !waiting) {
                break;
            }
        }
        if (cuts.isEmpty() && problem.hasInsiders()) {
            inside(attacker, hidden, cuts);
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
            Attack attack = attacker.attack(goal, Goal.NOTHING);
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

    private void enter(Attack attack, List<Cut> cuts) {
        cuts.add(attack.cut());
        // Exact disclosure is local: there a cut for every goal at once takes fewer rounds.
        for (int i = 0; i < attack.involved().length && !problem.isExact(); i++) {
            waits[attack.involved()[i]] = true;
        }
    }

    private void inside(Attacker attacker, boolean[] hidden, List<Cut> cuts) {
        for (int number = 0; number < problem.goals().size(); number++) {
            Goal goal = problem.goals().get(number);
            if (ledger.isMet(number) && !waits[goal.cell()]) {
                inside(attacker, number, hidden, cuts);
            }
        }
    }

    private void inside(Attacker attacker, int number, boolean[] hidden, List<Cut> cuts) {
        Goal goal = problem.goals().get(number);
        List<int[]> left = insiders.touched(goal, ledger.witness(number));
        List<Witness> known = others.get(number);
        known.removeIf(witness -> !witness.stands(hidden));
        known.forEach(witness -> left.removeIf(witness::spares));
        allAtOnce(attacker, goal, left);
        while (!left.isEmpty()) {
            int[] theirs = left.remove(0);
            List<Integer> key = List.of(number, theirs[0], theirs.length);
            if (hopelessInside.contains(key)) {
                continue;
            }
            Attack attack = attacker.attack(insiders.against(goal, theirs), theirs);
            if (attack.met()) {
                enter(attack.witness(), number);
                left.removeIf(attack.witness()::spares);
            } else if (attack.isHopeless()) {
                hopelessInside.add(key);
            } else {
                enter(attack, cuts);
                return;
            }
        }
    }

    /** Often one witness serves against all of them together. */
    private void allAtOnce(Attacker attacker, Goal goal, List<int[]> left) {
        int[] theirs = Insiders.union(left);
        if (left.size() > 1 && insiders.against(goal, theirs).need() == goal.need()) {
            Attack attack = attacker.attack(goal, theirs);
            if (attack.met()) {
                enter(attack.witness(), Goal.NONE);
                left.clear();
            }
        }
    }

    /** What serves against one serves against all whom it spares, and for all goals it meets. */
    private void enter(Witness witness, int number) {
        if (number >= 0) {
            others.get(number).add(witness);
        }
        for (int met : ledger.metBy(witness)) {
            if (met != number && others.get(met).size() < SPARE) {
                others.get(met).add(witness);
            }
        }
    }
}
