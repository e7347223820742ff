package org.csecprogress.release.smallworld;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Searches for whole numbers that agree with every statement: a complete search that tightens
 * bounds at every step. It finds numbers, rules out all of them, or gives up.
 */
final class IntegerSearch {
    /** The number of short random searches that come first; they rule out nothing. */
    private static final int TRIES = 6;

    private static final int SHORT = 60;

    /** Thrown if the search took too many steps to decide. */
    static final class GaveUpException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final List<Statement> statements;
    private final List<List<Integer>> about = new ArrayList<>();
    private final long[] guess;
    private Random random = new Random(1);
    private int left;

    /**
     * Creates a search.
     *
     * @param guess where to search first
     */
    IntegerSearch(List<Statement> statements, long[] guess) {
        this.statements = List.copyOf(statements);
        this.guess = guess.clone();
        for (int i = 0; i < guess.length; i++) {
            about.add(new ArrayList<>());
        }
        for (int s = 0; s < this.statements.size(); s++) {
            Statement statement = this.statements.get(s);
            for (int i = 0; i < statement.size(); i++) {
                about.get(statement.unknown(i)).add(s);
            }
        }
    }

    /**
     * Returns numbers within the bounds that agree with every statement.
     *
     * @param limit steps after which to give up
     * @throws GaveUpException if nothing was found and not everything was ruled out
     */
    Optional<long[]> find(long[] lower, long[] upper, int limit) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            random = new Random(attempt);
            left = SHORT;
            try {
                return step(lower.clone(), upper.clone(), all());
            } catch (GaveUpException luckless) {
                left = limit;
            }
        }
        left = limit;
        return step(lower.clone(), upper.clone(), all());
    }

    private Deque<Integer> all() {
        Deque<Integer> all = new ArrayDeque<>();
        for (int s = 0; s < statements.size(); s++) {
            all.add(s);
        }
        return all;
    }

    private Optional<long[]> step(long[] lower, long[] upper, Deque<Integer> open) {
        if (left-- == 0) {
            throw new GaveUpException();
        }
        if (!tighten(lower, upper, open)) {
            return Optional.empty();
        }
        long[] values = new long[guess.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(lower[i], Math.min(upper[i], guess[i]));
        }
        Statement broken = broken(lower, upper, values);
        if (broken == null) {
            return Optional.of(values);
        }
        Choice choice = choose(broken, lower, upper, values);
        long[] lowerThen = lower.clone();
        long[] upperThen = upper.clone();
        if (choice.up()) {
            lowerThen[choice.unknown()] = choice.value();
            upper[choice.unknown()] = choice.value() - 1;
        } else {
            upperThen[choice.unknown()] = choice.value();
            lower[choice.unknown()] = choice.value() + 1;
        }
        Optional<long[]> found = step(lowerThen, upperThen, touched(choice.unknown()));
        return found.isPresent() ? found : step(lower, upper, touched(choice.unknown()));
    }

    private Deque<Integer> touched(int unknown) {
        return new ArrayDeque<>(about.get(unknown));
    }

    /** Returns the violated statement with the fewest free unknowns. */
    private Statement broken(long[] lower, long[] upper, long[] values) {
        Statement found = null;
        int fewest = Integer.MAX_VALUE;
        for (Statement statement : statements) {
            if (!statement.holds(values)) {
                int free = 0;
                for (int i = 0; i < statement.size(); i++) {
                    int unknown = statement.unknown(i);
                    free += upper[unknown] > lower[unknown] ? 1 : 0;
                }
                if (free < fewest) {
                    fewest = free;
                    found = statement;
                }
            }
        }
        return found;
    }

    /** A choice that an unknown moves at least to the value, up or down. */
    private record Choice(int unknown, boolean up, long value) {}

    /** Returns the move towards the statement that violates the fewest others. */
    private Choice choose(Statement broken, long[] lower, long[] upper, long[] values) {
        long sum = broken.at(values);
        long missing = sum < broken.least() ? broken.least() - sum : broken.most() - sum;
        Choice best = null;
        double fewest = Double.MAX_VALUE;
        for (int i = 0; i < broken.size(); i++) {
            int unknown = broken.unknown(i);
            long wanted = values[unknown] + broken.sign(i) * missing;
            long value = Math.max(lower[unknown], Math.min(upper[unknown], wanted));
            if (value == values[unknown]) {
                continue;
            }
            double harm =
                    harm(unknown, value, values) + (value == wanted ? 0 : 1) + random.nextDouble();
            if (harm < fewest) {
                fewest = harm;
                best = new Choice(unknown, value > values[unknown], value);
            }
        }
        if (best == null) {
            throw new IllegalStateException("bounds that are tight leave a way");
        }
        return best;
    }

    private int harm(int unknown, long value, long[] values) {
        long before = values[unknown];
        int harm = 0;
        for (int s : about.get(unknown)) {
            harm -= statements.get(s).holds(values) ? 0 : 1;
            values[unknown] = value;
            harm += statements.get(s).holds(values) ? 0 : 1;
            values[unknown] = before;
        }
        return harm;
    }

    private boolean tighten(long[] lower, long[] upper, Deque<Integer> open) {
        boolean[] waiting = new boolean[statements.size()];
        open.forEach(s -> waiting[s] = true);
        while (!open.isEmpty()) {
            int s = open.remove();
            waiting[s] = false;
            Statement statement = statements.get(s);
            long least = 0;
            long most = 0;
            for (int i = 0; i < statement.size(); i++) {
                int unknown = statement.unknown(i);
                boolean plus = statement.sign(i) > 0;
                least += plus ? lower[unknown] : -upper[unknown];
                most += plus ? upper[unknown] : -lower[unknown];
            }
            if (most < statement.least() || least > statement.most()) {
                return false;
            }
            long down = most - statement.least();
            long up = statement.most() - least;
            for (int i = 0; i < statement.size(); i++) {
                int unknown = statement.unknown(i);
                boolean plus = statement.sign(i) > 0;
                long low = Math.max(lower[unknown], upper[unknown] - (plus ? down : up));
                long high = Math.min(upper[unknown], lower[unknown] + (plus ? up : down));
                if (low > lower[unknown] || high < upper[unknown]) {
                    lower[unknown] = low;
                    upper[unknown] = high;
                    if (low > high) {
                        return false;
                    }
                    for (int other : about.get(unknown)) {
                        if (!waiting[other]) {
                            waiting[other] = true;
                            open.add(other);
                        }
                    }
                }
            }
        }
        return true;
    }
}
