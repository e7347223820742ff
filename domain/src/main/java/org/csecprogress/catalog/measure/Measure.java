package org.csecprogress.catalog.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.LocalText;

/**
 * A measure of the report.
 *
 * @param code its code, such as {@code ID-04}
 * @param section the section of the filing that contains it
 * @param position its position in the section, from 1
 * @param name its name
 * @param definition what is counted
 * @param unit the unit of counting, such as YOUTH
 * @param valueType the kind of answer
 * @param entry how it gets its figures
 * @param compute an expression for a computed measure, the breakdown for a view, or empty
 * @param timeBasis the time to which it refers
 * @param denominatorText the figure of which it is a part, in the grammar of operands, or empty
 * @param denominatorLag how many quarters before that figure is
 * @param show how it is shown
 * @param populationRatePer base of its population rate; 0 if it has none
 * @param additiveOverTime whether quarters may be summed
 * @param countySum what a sum over counties means
 * @param breakdowns codes of its dimensions
 * @param required whether a filing must answer it
 * @param protection how its figures are protected
 * @param publication what is published of it
 * @param reportSection number of its section in the report
 * @param source the law or practice that it comes from
 * @param columns the catalogue's row by column name
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
    private static final String COUNTY = "COUNTY";

    /** In code because any other unit must stay protected, whatever the catalogue says. */
    private static final Set<String> NOT_AT_RISK =
            Set.of("BED", "SESSION", "STAFF", "PERSON", COUNTY, "CONTRACT");

    public Measure {
        show = List.copyOf(show);
        breakdowns = List.copyOf(breakdowns);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * Whether it is shown as a share of another figure. A measure compared with the children of a
     * place is a rate, because it is not a part of those children.
     */
    public boolean isShare() {
        return populationRatePer == 0 && show.contains("PERCENT");
    }

    /** Whether it is counted in bands whose median is shown. */
    public boolean hasMedian() {
        return show.contains("INTERPOLATED_MEDIAN");
    }

    /** Whether it counts people at risk, or what happened to them. */
    public boolean isAtRisk() {
        return !NOT_AT_RISK.contains(unit);
    }

    /** Whether each county answers 1 or 0, so that the state's sum is a number of counties. */
    public boolean isOfCounties() {
        return unit.equals(COUNTY);
    }

    /** Returns the base of its rate, children of a place or days, if it has one. */
    public Optional<RateBase> rate() {
        return RateBase.of(show, populationRatePer);
    }

    /** Returns the figure of which this is a part, with its lag, if there is one. */
    public Optional<Operand> denominator() {
        return denominatorText.isEmpty()
                ? Optional.empty()
                : Optional.of(Operand.parse(denominatorText).lagged(denominatorLag));
    }

    /** Returns the expression of a computed measure. */
    public Optional<Expression> computation() {
        return entry == Entry.COMPUTED ? Optional.of(Expression.parse(compute)) : Optional.empty();
    }
}
