package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.csecprogress.release.smallworld.Meanings.Parts;
import org.csecprogress.release.smallworld.Meanings.Within;

/**
 * An attacker's knowledge as statements about whole numbers: each county's counts, their sums in
 * public tables, and the relations in the dictionary.
 */
final class Knowledge {
    /** An upper bound of any count, far above what is needed. */
    private static final long MOST = 2000;

    private final PublicRecord record;
    private final Meanings meanings;
    private final SmallPlaces places;
    private final Map<Integer, Set<String>> reporting;
    private final Sums sums;
    private final boolean everywhere;
    private final Map<Figure, Integer> unknowns = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /**
     * Creates the knowledge of the public.
     *
     * @param reporting the counties in the first release of each quarter
     * @param answering the counties assumed to have answered
     * @param everywhere whether the dictionary's relations also apply to each county's own counts
     *     that no table shows
     */
    Knowledge(
            PublicRecord record,
            Meanings meanings,
            SmallPlaces places,
            Map<Integer, Set<String>> reporting,
            Answering answering,
            boolean everywhere) {
        this.record = record;
        this.meanings = meanings;
        this.places = places;
        this.reporting = reporting;
        sums = new Sums(record, places, answering);
        this.everywhere = everywhere;
        Set<String> codes = meanings.with(record.codes());
        Set<String> groups = new TreeSet<>(Set.of(""));
        record.spots().forEach(spot -> groups.add(spot.group()));
        reporting.forEach(
                (quarter, counties) ->
                        counties.forEach(county -> defined(quarter, county, codes, groups)));
        if (!everywhere) {
            List.copyOf(record.spots()).forEach(this::definedOfSums);
        }
        record.releases().forEach(this::laterFilings);
        record.told().forEach(this::told);
    }

    /** Adds the dictionary's relations in a county's first filing. */
    private void defined(int quarter, String county, Set<String> codes, Set<String> groups) {
        for (String code : codes) {
            Figure total = new Figure(quarter, county, 1, code, "");
            for (List<String> rows : byDimension(groups)) {
                List<Figure> of =
                        rows.stream()
                                .map(row -> new Figure(quarter, county, 1, code, row))
                                .toList();
                say(List.of(total), of, 0, 0);
            }
        }
        for (String group : groups) {
            for (Within pair : meanings.within()) {
                boolean then =
                        reporting.getOrDefault(quarter - pair.lag(), Set.of()).contains(county);
                boolean asked = codes.contains(pair.part()) && codes.contains(pair.whole());
                if (then && asked && isUsed(pair, group)) {
                    Figure part = new Figure(quarter, county, 1, pair.part(), group);
                    say(
                            List.of(
                                    new Figure(
                                            quarter - pair.lag(), county, 1, pair.whole(), group)),
                            List.of(part),
                            0,
                            MOST);
                }
            }
            for (Parts sum : meanings.parts()) {
                if (everywhere && codes.contains(sum.whole()) && codes.containsAll(sum.parts())) {
                    List<Figure> parts =
                            sum.parts().stream()
                                    .map(part -> new Figure(quarter, county, 1, part, group))
                                    .toList();
                    say(List.of(new Figure(quarter, county, 1, sum.whole(), group)), parts, 0, 0);
                }
            }
        }
    }

    private boolean isUsed(Within pair, String group) {
        return everywhere
                || (group.isEmpty()
                        && record.isByCounty(pair.part())
                        && record.isByCounty(pair.whole()));
    }

    /** Adds the dictionary's relations between two sums of the same counties. */
    private void definedOfSums(Spot spot) {
        for (Within pair : meanings.within()) {
            Spot whole =
                    new Spot(
                            spot.quarter() - pair.lag(),
                            1,
                            spot.place(),
                            pair.whole(),
                            spot.group());
            boolean both = pair.part().equals(spot.code()) && record.spots().contains(whole);
            if (both && spot.release() == 1 && sums.counties(whole).equals(sums.counties(spot))) {
                say(sums.figures(whole), sums.figures(spot), 0, MOST);
            }
        }
        for (Parts sum : meanings.parts()) {
            List<Spot> parts = sum.parts().stream().map(p -> spot.of(p, spot.group())).toList();
            boolean all = sum.whole().equals(spot.code()) && record.spots().containsAll(parts);
            if (all && parts.stream().allMatch(p -> sums.counties(p).equals(sums.counties(spot)))) {
                say(
                        sums.figures(spot),
                        parts.stream().flatMap(p -> sums.figures(p).stream()).toList(),
                        0,
                        0);
            }
        }
    }

    private static Iterable<List<String>> byDimension(Set<String> groups) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String group : groups) {
            if (!group.isEmpty()) {
                rows.computeIfAbsent(group.substring(0, group.indexOf(':')), d -> new ArrayList<>())
                        .add(group);
            }
        }
        return rows.values();
    }

    /** Adds the dictionary's relations within each later filing that entered. */
    private void laterFilings(int quarter, int releases) {
        for (int release = 2; release <= releases; release++) {
            for (String county : places.counties()) {
                for (Within pair : meanings.within()) {
                    Optional<Figure> part = sums.figure(quarter, release, county, pair.part());
                    Optional<Figure> whole = sums.figure(quarter, release, county, pair.whole());
                    boolean entered =
                            Stream.of(part, whole).flatMap(Optional::stream).count() == 2
                                    && (part.get().filing() == release
                                            || whole.get().filing() == release);
                    if (entered && pair.lag() == 0) {
                        say(List.of(whole.get()), List.of(part.get()), 0, MOST);
                    }
                }
            }
        }
    }

    private void told(Spot spot, long value) {
        boolean star = value == PublicRecord.STAR;
        say(sums.figures(spot), List.of(), star ? 1 : value, star ? MOST : value);
    }

    private int unknown(Figure figure) {
        return unknowns.computeIfAbsent(figure, f -> unknowns.size());
    }

    private void say(List<Figure> more, List<Figure> less, long least, long most) {
        Statement statement = statement(more, less, least, most);
        if (said.add(statement.id())) {
            statements.add(statement);
        }
    }

    private Statement statement(List<Figure> more, List<Figure> less, long least, long most) {
        return new Statement(
                more.stream().map(this::unknown).toList(),
                less.stream().map(this::unknown).toList(),
                least,
                most);
    }

    /** Returns the statement that a quantity lies within bounds. */
    Statement statement(Quantity quantity, long least, long most) {
        List<Figure> more = new ArrayList<>();
        List<Figure> less = new ArrayList<>();
        for (Quantity.Part part : quantity.parts()) {
            sums.figures(part.spot()).stream()
                    .filter(figure -> !figure.county().equals(quantity.without()))
                    .forEach((part.sign() > 0 ? more : less)::add);
        }
        return statement(more, less, least + quantity.known(), most + quantity.known());
    }

    /** Returns a readable description of a statement. */
    String describe(Statement statement) {
        List<Figure> figures = List.copyOf(unknowns.keySet());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < statement.size(); i++) {
            text.append(statement.sign(i) > 0 ? " + " : " - ")
                    .append(figures.get(statement.unknown(i)));
        }
        return text + " is " + statement.least() + " to " + statement.most();
    }

    /** Returns which counties are in which sums. */
    Sums sums() {
        return sums;
    }

    /** Returns all statements. */
    List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** Returns the values of a function of counts, in the order of the unknowns. */
    long[] values(ToLongFunction<Figure> function) {
        return unknowns.keySet().stream().mapToLong(function).toArray();
    }

    long[] lower(String insider, ToLongFunction<Figure> truth) {
        return values(f -> f.county().equals(insider) ? truth.applyAsLong(f) : 0);
    }

    long[] upper(String insider, ToLongFunction<Figure> truth) {
        return values(f -> f.county().equals(insider) ? truth.applyAsLong(f) : MOST);
    }
}
