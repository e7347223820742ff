package org.csecprogress.release.exploration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Publication;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * All questions that can be asked. The list is closed: each part of a question is one of a few
 * codes, so no question selects, adds up or sorts rows in a way that no table does.
 */
public final class QuestionSpace {
    /** The whole state in addresses. */
    private static final String CALIFORNIA = "california";

    private final List<Measure> measures;
    private final List<AskedTime> times;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final FigureQuestion first;

    /**
     * Creates the questions about these quarters.
     *
     * @param catalog the catalogue of the newest release, which has the measures
     * @param current the quarters with a release that is public now
     * @param ever the quarters that ever had a public release
     * @param headline code of the measure of the first question
     */
    public QuestionSpace(
            Catalog catalog,
            Counties counties,
            Collection<ReportingPeriod> current,
            Set<ReportingPeriod> ever,
            String headline) {
        measures = catalog.measures().stream().filter(QuestionSpace::isPublished).toList();
        times = times(current, ever);
        places.put(CALIFORNIA, FigureQuestion.STATE);
        for (Region region : counties.regions()) {
            places.put(region.code(), region.code());
        }
        for (County county : counties.all()) {
            places.put(county.slug(), county.code().value());
            regions.put(county.code().value(), county.region().code());
        }
        first =
                new FigureQuestion(
                        measure(headline).orElse(measures.get(0)).code(),
                        times.get(0),
                        FigureQuestion.TOTAL,
                        FigureQuestion.STATE);
    }

    private static boolean isPublished(Measure measure) {
        return (measure.entry() == Entry.TYPED || measure.entry() == Entry.COMPUTED)
                && measure.publication().stateTotal() == Level.Q;
    }

    /** Returns the quarters, newest first, each year before the quarter that it ends with. */
    private static List<AskedTime> times(
            Collection<ReportingPeriod> current, Set<ReportingPeriod> ever) {
        List<AskedTime> times = new ArrayList<>();
        for (ReportingPeriod quarter : current.stream().sorted().toList()) {
            AskedTime year = AskedTime.yearOf(quarter);
            times.add(0, AskedTime.of(quarter));
            if (year.quarter().equals(quarter) && ever.containsAll(year.quarters())) {
                times.add(1, year);
            }
        }
        return List.copyOf(times);
    }

    /** Returns the first question, which is asked by someone who has not chosen anything. */
    public FigureQuestion first() {
        return first;
    }

    /** Returns the measures that have tables, in the catalogue's order. */
    public List<Measure> measures() {
        return measures;
    }

    /** Returns the quarters, newest first, each followed by the year that it ends. */
    public List<AskedTime> times() {
        return times;
    }

    /** Returns the breakdowns of a measure: none, its dimensions, and the kinds of places. */
    public List<String> breakdowns(Measure measure) {
        Publication publication = measure.publication();
        List<String> all = new ArrayList<>(List.of(FigureQuestion.TOTAL));
        measure.breakdowns().stream()
                .filter(
                        code ->
                                isEver(publication.stateBreakdowns().get(code))
                                        || isEver(publication.regionBreakdowns().get(code)))
                .forEach(all::add);
        if (isEver(publication.regionTotal())) {
            all.add(FigureQuestion.REGION);
        }
        if (publication.countyTotal().stream().anyMatch(QuestionSpace::isEver)) {
            all.add(FigureQuestion.COUNTY);
        }
        return all;
    }

    private static boolean isEver(Level level) {
        return level != null && level != Level.N;
    }

    /** Returns the codes of the places: the state, the regions and the counties by name. */
    public List<String> places() {
        return List.copyOf(places.values());
    }

    /** Returns the region of a county; empty for another place. */
    public Optional<String> regionOf(String place) {
        return Optional.ofNullable(regions.get(place));
    }

    /** Returns the measure with that code, if it has tables. */
    public Optional<Measure> measure(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** Returns the name of a place in addresses. */
    public String placeName(String place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().equals(place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the question that is meant. A part that is missing or unknown is that of the first
     * question.
     *
     * @param measure code of a measure, or anything
     * @param time a quarter or year as in addresses, or anything
     * @param by code of a breakdown, or anything
     * @param place a place as in addresses, or anything
     */
    public FigureQuestion meant(String measure, String time, String by, String place) {
        Measure found = measure(measure).orElseGet(() -> measure(first.measure()).orElseThrow());
        return new FigureQuestion(
                found.code(),
                times.stream()
                        .filter(each -> each.code().equals(time))
                        .findFirst()
                        .orElse(first.time()),
                breakdowns(found).contains(by) ? by : first.by(),
                places.getOrDefault(place, first.place()));
    }

    /** Whether a question can be asked. */
    public boolean has(FigureQuestion question) {
        return times.contains(question.time())
                && places.containsValue(question.place())
                && measure(question.measure())
                        .filter(measure -> breakdowns(measure).contains(question.by()))
                        .isPresent();
    }

    /** Returns every question. */
    public Stream<FigureQuestion> all() {
        return measures.stream()
                .flatMap(
                        measure ->
                                breakdowns(measure).stream()
                                        .flatMap(by -> all(measure.code(), by)));
    }

    private Stream<FigureQuestion> all(String measure, String by) {
        return times.stream()
                .flatMap(
                        time ->
                                places.values().stream()
                                        .map(
                                                place ->
                                                        new FigureQuestion(
                                                                measure, time, by, place)));
    }
}
