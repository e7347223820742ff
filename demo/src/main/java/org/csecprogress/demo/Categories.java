package org.csecprogress.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/**
 * Draws the categories of a county's cases on first use. An event inherits what is known of the
 * youth; other categories come from the weights of its profile or follow from its other categories.
 */
final class Categories {
    static final List<String> DERIVED_COLUMNS = List.of("dimension", "category", "when");
    static final List<String> DAY_COLUMNS = List.of("dimension", "category", "low", "high");
    private static final String EVERY_PROFILE = "*";

    /** A category that follows from others. */
    private record Derived(String category, Condition when) {}

    private record Days(int low, int high) {}

    /** The key of a table of weights. */
    private record Place(String profile, String dimension) {}

    private record Choice(Condition given, List<String> categories, List<Double> upTo) {}

    /** The data shared by all counties. */
    record Shared(
            List<WeightTable> weights,
            Map<String, List<Derived>> derived,
            Map<String, Map<String, Days>> days) {
        static Shared read(Table weights, Table derived, Table days) {
            Map<String, List<Derived>> rules = new HashMap<>();
            for (Row row : derived.rows()) {
                var rule = new Derived(row.required("category"), Condition.parse(row, "when"));
                rules.merge(row.required("dimension"), List.of(rule), Lists::joined);
            }
            Map<String, Map<String, Days>> bands = new HashMap<>();
            for (Row row : days.rows()) {
                bands.computeIfAbsent(row.required("dimension"), d -> new HashMap<>())
                        .put(
                                row.required("category"),
                                new Days(row.integer("low"), row.integer("high")));
            }
            return new Shared(WeightTable.read(weights), rules, bands);
        }
    }

    private final Shared shared;
    private final Map<Place, List<Choice>> choices = new HashMap<>();

    /**
     * @param slug the county's name in URLs
     * @param shareOfChildren share of the county's children in a group, by the group's code
     */
    Categories(Shared shared, String slug, ToDoubleFunction<String> shareOfChildren) {
        this.shared = shared;
        for (boolean own : new boolean[] {true, false}) {
            for (WeightTable table : shared.weights()) {
                var place = new Place(table.profile(), table.dimension());
                boolean first = own && table.county().equals(slug);
                boolean then = !own && table.county().isEmpty();
                if (first || then) {
                    choices.merge(place, List.of(choice(table, shareOfChildren)), Lists::joined);
                }
            }
        }
        // The most specific condition is tried first.
        choices.replaceAll(
                (place, list) ->
                        list.stream()
                                .sorted(Comparator.comparingInt(c -> -c.given().parts().size()))
                                .toList());
    }

    private static Choice choice(WeightTable table, ToDoubleFunction<String> shareOfChildren) {
        List<Double> upTo = new ArrayList<>();
        double sum = 0;
        for (WeightTable.Weight weight : table.weights()) {
            sum +=
                    weight.perChildren()
                            ? weight.weight() * shareOfChildren.applyAsDouble(weight.category())
                            : weight.weight();
            upTo.add(sum);
        }
        return new Choice(
                table.given(),
                table.weights().stream().map(WeightTable.Weight::category).toList(),
                upTo);
    }

    /**
     * Returns the case's category in the dimension.
     *
     * @throws IllegalStateException if the model has no weights for it
     */
    String of(Case one, String dimension) {
        String known = one.category(dimension);
        if (known == null) {
            known = find(one, dimension).orElseThrow(() -> unknown(one, dimension));
            one.set(dimension, known);
        }
        return known;
    }

    private static IllegalStateException unknown(Case one, String dimension) {
        return new IllegalStateException(
                "no weights for " + dimension + " in profile " + one.profile());
    }

    private Optional<String> find(Case one, String dimension) {
        List<Derived> rules = shared.derived().get(dimension);
        if (rules != null) {
            return rules.stream()
                    .filter(rule -> rule.when().holds(other -> of(one, other)))
                    .map(Derived::category)
                    .findFirst();
        }
        List<Choice> own = choices.get(new Place(one.profile(), dimension));
        if (own == null && one.origin() != null) {
            return Optional.of(of(one.origin(), dimension));
        }
        if (own == null) {
            own = choices.getOrDefault(new Place(EVERY_PROFILE, dimension), List.of());
        }
        return own.stream()
                .filter(choice -> choice.given().holds(other -> of(one, other)))
                .findFirst()
                .map(choice -> drawn(one, dimension, choice));
    }

    private static String drawn(Case one, String dimension, Choice choice) {
        List<Double> upTo = choice.upTo();
        int last = upTo.size() - 1;
        double drawn = Dice.of(one.seed(), dimension).next() * upTo.get(last);
        int i = 0;
        while (i < last && drawn >= upTo.get(i)) {
            i++;
        }
        return choice.categories().get(i);
    }

    /** Returns the days behind the case's category in the dimension; empty if it has none. */
    Optional<Integer> daysOf(Case one, String dimension) {
        Days band = shared.days().getOrDefault(dimension, Map.of()).get(of(one, dimension));
        if (band == null) {
            return Optional.empty();
        }
        Dice dice = Dice.of(one.seed(), dimension, "days");
        return Optional.of(dice.between(band.low(), band.high()));
    }

    /** Returns whether categories of the dimension stand for days. */
    boolean standsForDays(String dimension) {
        return shared.days().containsKey(dimension);
    }
}
