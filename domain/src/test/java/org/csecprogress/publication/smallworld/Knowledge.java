package org.csecprogress.publication.smallworld;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.csecprogress.publication.smallworld.Meanings.Parts;
import org.csecprogress.publication.smallworld.Meanings.Within;

/**
 * What an attacker knows, as statements about whole numbers: each county's own counts, what the
 * public tables say of their sums, and what the dictionary says of all of them.
 */
final class Knowledge {
    /** No count is larger; far above anything that is needed. */
    private static final long MOST = 2000;

    private final PublicRecord record;
    private final Meanings meanings;
    private final SmallPlaces places;
    private final Map<Integer, Set<String>> reporting;
    private final Answering answering;
    private final Map<Figure, Integer> unknowns = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /**
     * What everybody knows.
     *
     * @param reporting who is in the first release of each quarter
     * @param answering who is taken to have answered
     */
    Knowledge(
            PublicRecord record,
            Meanings meanings,
            SmallPlaces places,
            Map<Integer, Set<String>> reporting,
            Answering answering) {
        this.record = record;
        this.meanings = meanings;
        this.places = places;
        this.reporting = reporting;
        this.answering = answering;
        Set<String> codes = meanings.with(record.codes());
        Set<String> groups = new TreeSet<>(Set.of(""));
        record.spots().forEach(spot -> groups.add(spot.group()));
        reporting.forEach(
                (quarter, counties) ->
                        counties.forEach(county -> defined(quarter, county, codes, groups)));
        record.releases().forEach(this::laterFilings);
        record.told().forEach(this::told);
    }

    /** What the dictionary says of a county's first filing. */
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
                if (then && codes.contains(pair.part()) && codes.contains(pair.whole())) {
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
                if (codes.contains(sum.whole()) && codes.containsAll(sum.parts())) {
                    List<Figure> parts =
                            sum.parts().stream()
                                    .map(part -> new Figure(quarter, county, 1, part, group))
                                    .toList();
                    say(List.of(new Figure(quarter, county, 1, sum.whole(), group)), parts, 0, 0);
                }
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

    /** A filing that entered is one filing: what the dictionary says holds in it. */
    private void laterFilings(int quarter, int releases) {
        for (int release = 2; release <= releases; release++) {
            for (String county : places.counties()) {
                for (Within pair : meanings.within()) {
                    Optional<Figure> part = figure(quarter, release, county, pair.part());
                    Optional<Figure> whole = figure(quarter, release, county, pair.whole());
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
        say(figures(spot), List.of(), star ? 1 : value, star ? MOST : value);
    }

    /** The counts of which the one in the spot is the sum. */
    List<Figure> figures(Spot spot) {
        List<Figure> figures = new ArrayList<>();
        for (String county : places.in(spot.place())) {
            if (spot.group().isEmpty() && record.isByCounty(spot.code())) {
                figure(spot.quarter(), spot.release(), county, spot.code()).ifPresent(figures::add);
            } else if (answering.has(spot.quarter(), county, spot.code(), spot.group())) {
                figures.add(new Figure(spot.quarter(), county, 1, spot.code(), spot.group()));
            }
        }
        return figures;
    }

    /**
     * The count of a county that a release has in its sums. It moves only where everybody can see
     * it move.
     */
    private Optional<Figure> figure(int quarter, int release, String county, String code) {
        Spot spot = new Spot(quarter, release, county, code, "");
        OptionalLong now = record.told(spot);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        boolean same = release > 1 && record.told(spot.in(release - 1)).equals(now);
        return same
                ? figure(quarter, release - 1, county, code)
                : Optional.of(new Figure(quarter, county, release, code, ""));
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

    /** The statement that a quantity lies within bounds. */
    Statement statement(Quantity quantity, long least, long most) {
        List<Figure> more = new ArrayList<>();
        List<Figure> less = new ArrayList<>();
        for (Quantity.Part part : quantity.parts()) {
            figures(part.spot()).stream()
                    .filter(figure -> !figure.county().equals(quantity.without()))
                    .forEach((part.sign() > 0 ? more : less)::add);
        }
        return statement(more, less, least + quantity.known(), most + quantity.known());
    }

    /** What a statement says, for a person. */
    String describe(Statement statement) {
        List<Figure> figures = List.copyOf(unknowns.keySet());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < statement.size(); i++) {
            text.append(statement.sign(i) > 0 ? " + " : " - ")
                    .append(figures.get(statement.unknown(i)));
        }
        return text + " is " + statement.least() + " to " + statement.most();
    }

    /** All that is known. */
    List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** The values of a function of counts, in the order of the unknowns. */
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
