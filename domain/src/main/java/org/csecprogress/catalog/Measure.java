package org.csecprogress.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.LocalText;

/**
 * What the report measures.
 *
 * @param code its code, such as {@code ID-04}
 * @param section the section of the filing to which it belongs
 * @param position its place in the section, from 1
 * @param name its name
 * @param definition what is counted
 * @param unit what one is, such as YOUTH
 * @param valueType what kind of answer it is
 * @param entry how it comes into a filing
 * @param compute for a computed measure an expression, for a view what it shows, or empty
 * @param timeBasis to which time it refers
 * @param denominatorText of which figure it is a part, in the grammar of operands, or empty
 * @param denominatorLag how many quarters earlier that figure is
 * @param show how it is shown
 * @param populationRatePer the base of its rate in the population, 0 where it has none
 * @param additiveOverTime whether quarters may be summed
 * @param countySum what a sum over counties means
 * @param breakdowns codes of its dimensions
 * @param required whether a filing must answer it
 * @param protection how its figures are protected
 * @param publication what is published of it
 * @param reportSection number of its section in the report
 * @param source the law or practice that it comes from
 * @param columns the catalogue's row, under the names of its columns
 */
public record Measure(
        String code,
        String section,
        int position,
        LocalText name,
        LocalText definition,
        String unit,
        ValueType valueType,
        Entry entry,
        String compute,
        TimeBasis timeBasis,
        String denominatorText,
        int denominatorLag,
        List<String> show,
        int populationRatePer,
        boolean additiveOverTime,
        String countySum,
        List<String> breakdowns,
        boolean required,
        Protection protection,
        Publication publication,
        int reportSection,
        String source,
        Map<String, String> columns) {
    /** In code and not in data: every other unit is protected, whatever the catalogue says. */
    private static final Set<String> NOT_AT_RISK = Set.of("BED", "SESSION", "STAFF", "PERSON");

    public Measure {
        show = List.copyOf(show);
        breakdowns = List.copyOf(breakdowns);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * Whether it is read as a share of another figure. What is set beside the children of a place
     * is a rate, whatever else is shown of it: those children are no whole of which it is a part.
     */
    public boolean isShare() {
        return populationRatePer == 0 && show.contains("PERCENT");
    }

    /** Whether it is counted in bands of which the median is told. */
    public boolean hasMedian() {
        return show.contains("INTERPOLATED_MEDIAN");
    }

    /** Whether it counts people at risk, or what happened to them. */
    public boolean isAtRisk() {
        return !NOT_AT_RISK.contains(unit);
    }

    /** What its rate is per, where it has a rate: children of a place, or days. */
    public Optional<RateBase> rate() {
        return RateBase.of(show, populationRatePer);
    }

    /** The figure that this is a part of, with its lag, where there is one. */
    public Optional<Operand> denominator() {
        return denominatorText.isEmpty()
                ? Optional.empty()
                : Optional.of(Operand.parse(denominatorText).lagged(denominatorLag));
    }

    /** The expression of a computed measure. */
    public Optional<Expression> computation() {
        return entry == Entry.COMPUTED ? Optional.of(Expression.parse(compute)) : Optional.empty();
    }
}
