package org.csecprogress.release.finding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.PublicCount;
import org.csecprogress.statistics.change.CountRange;

/**
 * Works out a figure of the state without some of its counties, from public figures alone. A county
 * whose own figure is withheld may be anything up to what the public figures of the others leave:
 * no upper bound is assumed, and least of all that it is small.
 */
final class PublicRange {
    private final Measure measure;
    private final PublishedQuarter quarter;
    private final Counties counties;

    /** The figure in question: the part, or what a share's whole has beside it. */
    private final Function<ReleaseRow, Optional<CountRange>> figure;

    private PublicRange(
            Measure measure,
            PublishedQuarter quarter,
            Counties counties,
            Function<ReleaseRow, Optional<CountRange>> figure) {
        this.measure = measure;
        this.quarter = quarter;
        this.counties = counties;
        this.figure = figure;
    }

    /** Returns the ranges of the measure's counts. */
    static PublicRange ofCounts(Measure measure, PublishedQuarter quarter, Counties counties) {
        return new PublicRange(measure, quarter, counties, row -> exactly(MaskedCounts.count(row)));
    }

    /** Returns the ranges of what the wholes of a share have beside the part. */
    static PublicRange ofOthers(Measure measure, PublishedQuarter quarter, Counties counties) {
        return new PublicRange(
                measure,
                quarter,
                counties,
                row ->
                        exactly(MaskedCounts.whole(row))
                                .flatMap(
                                        whole ->
                                                exactly(MaskedCounts.count(row))
                                                        .map(whole::minus)));
    }

    private static Optional<CountRange> exactly(PublicCount count) {
        return count.value().isPresent() ? Optional.of(CountRange.of(count)) : Optional.empty();
    }

    /**
     * Returns the range of the state's figure without these counties; empty if the state's own is
     * not public.
     */
    Optional<CountRange> without(Set<CountyCode> left) {
        return quarter.state(measure.code())
                .flatMap(figure)
                .map(state -> left.isEmpty() ? state : state.minus(together(state, left)));
    }

    /** Returns the range of some counties' figures as one. */
    private CountRange together(CountRange state, Set<CountyCode> left) {
        Map<CountyCode, ReleaseRow> rows = quarter.counties(measure.code());
        CountRange nothing = state.minus(state);
        CountRange known = nothing;
        Map<String, CountRange> hidden = new TreeMap<>();
        for (CountyCode county : left) {
            Optional<CountRange> own = Optional.ofNullable(rows.get(county)).flatMap(figure);
            known = known.plus(own.orElse(nothing));
            if (own.isEmpty()) {
                hidden.merge(region(county), atMost(county, state), CountRange::plus);
            }
        }
        CountRange all = nothing;
        for (Map.Entry<String, CountRange> part : hidden.entrySet()) {
            CountRange rest =
                    quarter.region(measure.code(), part.getKey())
                            .flatMap(figure)
                            .map(whole -> rest(whole, c -> region(c).equals(part.getKey())))
                            .orElse(part.getValue());
            all = all.plus(part.getValue().and(rest));
        }
        return known.plus(all.and(rest(state, county -> true)));
    }

    private String region(CountyCode county) {
        return counties.byCode(county).region().code();
    }

    /** Returns everything up to what a place has beside its counties' public figures. */
    private CountRange rest(CountRange place, Predicate<CountyCode> isIn) {
        return quarter.counties(measure.code()).entrySet().stream()
                .filter(county -> isIn.test(county.getKey()))
                .flatMap(county -> figure.apply(county.getValue()).stream())
                .reduce(place, CountRange::minus)
                .orLess();
    }

    /** Returns everything up to the county's figure that contains this one, if that is public. */
    private CountRange atMost(CountyCode county, CountRange state) {
        return measure.denominator()
                .filter(whole -> whole.isTotal() && whole.lag() == 0)
                .map(Operand::code)
                .map(whole -> quarter.counties(whole).get(county))
                .flatMap(row -> exactly(MaskedCounts.count(row)))
                .orElse(state)
                .orLess();
    }
}
