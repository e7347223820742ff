package org.csecprogress.demo.service;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.release.protection.KnownPlan;

/**
 * A plan as text, with a key and a value on each line.
 *
 * @param inputs the digest of everything that the plan was made from
 */
record PlanFile(String inputs, KnownPlan plan) {
    private static final String INPUTS = "inputs";
    private static final String BOUND = "bound";
    private static final String ON_SURROGATES = "onSurrogates";
    private static final String PRICE = "price";
    private static final String COMPANION = "companion";
    private static final String SECONDARY = "secondary";

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if a line is something else
     */
    static PlanFile parse(String text) {
        String inputs = "";
        long bound = 0;
        int onSurrogates = 0;
        String price = "";
        SortedSet<String> companions = new TreeSet<>();
        SortedSet<String> secondary = new TreeSet<>();
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            String value = line.substring(space + 1);
            switch (line.substring(0, Math.max(space, 0))) {
                case INPUTS -> inputs = value;
                case BOUND -> bound = Long.parseLong(value);
                case ON_SURROGATES -> onSurrogates = Integer.parseInt(value);
                case PRICE -> price = value;
                case COMPANION -> companions.add(value);
                case SECONDARY -> secondary.add(value);
                default -> throw new IllegalArgumentException("not a line of a plan: " + line);
            }
        }
        var plan = new KnownPlan(companions, secondary, bound, onSurrogates, Optional.empty());
        return new PlanFile(inputs, price.isEmpty() ? plan : plan.at(price));
    }

    /** Returns the plan as text, always the same for the same plan. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, INPUTS, inputs);
        line(text, BOUND, Long.toString(plan.bound()));
        line(text, ON_SURROGATES, Integer.toString(plan.onSurrogates()));
        if (!plan.writtenPrice().isEmpty()) {
            line(text, PRICE, plan.writtenPrice());
        }
        plan.companions().forEach(name -> line(text, COMPANION, name));
        plan.secondary().forEach(name -> line(text, SECONDARY, name));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }
}
