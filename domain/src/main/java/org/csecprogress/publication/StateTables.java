package org.csecprogress.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.catalog.ValueType;
import org.csecprogress.disclosure.SuppressionPlan;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Makes the state's quarterly tables from the figures and the plan. Nothing leaves here that the
 * plan does not show.
 */
public final class StateTables {
    private static final int UNSTABLE_BELOW = 20;
    private static final int RATE_BASE = 1000;

    private final Rollup figures;
    private final SuppressionPlan plan;
    private final ChildPopulation children;
    private final Design design;
    private final Denominators denominators;

    private StateTables(
            Rollup figures,
            SuppressionPlan plan,
            Collection<PublishedPeriod> others,
            ChildPopulation children) {
        this.figures = figures;
        this.plan = plan;
        this.children = children;
        this.design = new Design(figures.catalog());
        Map<ReportingPeriod, PublishedPeriod> byPeriod =
                others.stream()
                        .collect(Collectors.toMap(PublishedPeriod::period, Function.identity()));
        this.denominators = new Denominators(figures, plan, byPeriod);
    }

    /**
     * The tables, in the catalogue's order.
     *
     * @param figures the state's figures of the period
     * @param plan the plan for the system of those figures and the same others
     * @param others what is public of other periods
     * @param children the children of the counties that reported
     */
    public static List<ReleaseTable> of(
            Rollup figures,
            SuppressionPlan plan,
            Collection<PublishedPeriod> others,
            ChildPopulation children) {
        return new StateTables(figures, plan, others, children).build();
    }

    private List<ReleaseTable> build() {
        List<ReleaseTable> tables = new ArrayList<>();
        for (Measure measure : design.measures()) {
            tables.add(total(measure));
            for (Dimension dimension : design.dimensions(measure)) {
                tables.add(breakdown(measure, dimension));
            }
        }
        return tables;
    }

    private ReleaseTable total(Measure measure) {
        String code = design.value(measure);
        CellKey key = CellKey.total(code);
        ReleaseRow row = row(measure, key, figures.total(code), denominatorOfTotal(measure));
        return new ReleaseTable(
                TableId.stateTotal(measure.code()).toString(),
                measure.code(),
                TableId.TOTAL,
                measure.name(),
                List.of(row));
    }

    private ReleaseTable breakdown(Measure measure, Dimension dimension) {
        String code = design.value(measure);
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : dimension.publicGroups()) {
            CellKey key = new CellKey(code, dimension.code(), group.code());
            rows.add(
                    row(
                            measure,
                            key,
                            figures.group(code, group),
                            denominatorOfGroup(measure, dimension, group)));
        }
        LocalText title =
                new LocalText(
                        measure.name().en() + ": " + dimension.label().en(),
                        measure.name().es() + ": " + dimension.label().es());
        return new ReleaseTable(
                TableId.stateBreakdown(measure.code(), dimension.code()).toString(),
                measure.code(),
                dimension.code(),
                title,
                rows);
    }

    private OptionalLong denominatorOfTotal(Measure measure) {
        return measure.populationRatePer() > 0
                ? OptionalLong.of(children.children())
                : denominators.ofTotal(measure);
    }

    private OptionalLong denominatorOfGroup(
            Measure measure, Dimension dimension, PublicGroup group) {
        return measure.populationRatePer() > 0
                ? children.children(dimension, group)
                : denominators.ofGroup(measure, group);
    }

    private ReleaseRow row(
            Measure measure, CellKey key, Optional<Cell> cell, OptionalLong denominator) {
        int counties = cell.map(Cell::counties).orElse(0);
        Set<Annotation> annotations = EnumSet.noneOf(Annotation.class);
        if (cell.isEmpty()) {
            return silent(measure, key, annotations, Annotation.NO_DATA, 0);
        }
        if (counties < Counties.COUNT) {
            annotations.add(Annotation.INCOMPLETE);
        }
        if (!plan.showsCell(key.toString())) {
            return silent(measure, key, annotations, Annotation.WITHHELD, counties);
        }
        long count = cell.get().sum();
        OptionalLong under = fits(measure, cell.get(), denominator);
        boolean isRate = measure.valueType() == ValueType.RATE;
        if (isRate && (under.isEmpty() || under.getAsLong() == 0)) {
            return silent(measure, key, annotations, Annotation.NO_DATA, counties);
        }
        if (design.isGuarded(key.input()) && count > 0 && count < UNSTABLE_BELOW) {
            annotations.add(Annotation.UNSTABLE);
        }
        BigDecimal value =
                isRate
                        ? ReleaseRow.rate(count, under.getAsLong(), RATE_BASE)
                        : BigDecimal.valueOf(count);
        OptionalLong over = under.isPresent() ? OptionalLong.of(count) : OptionalLong.empty();
        return row(measure, key, Optional.of(value), annotations, over, under, counties);
    }

    /** A population rate only where every county that reported answered the figure. */
    private OptionalLong fits(Measure measure, Cell cell, OptionalLong denominator) {
        boolean others =
                measure.populationRatePer() > 0 && cell.counties() != children.reporting().size();
        return others ? OptionalLong.empty() : denominator;
    }

    private ReleaseRow silent(
            Measure measure,
            CellKey key,
            Set<Annotation> annotations,
            Annotation why,
            int counties) {
        annotations.add(why);
        OptionalLong none = OptionalLong.empty();
        return row(measure, key, Optional.empty(), annotations, none, none, counties);
    }

    private ReleaseRow row(
            Measure measure,
            CellKey key,
            Optional<BigDecimal> value,
            Set<Annotation> annotations,
            OptionalLong numerator,
            OptionalLong denominator,
            int counties) {
        return new ReleaseRow(
                figures.period(),
                Geography.STATE.code(),
                measure.code(),
                key.isTotal() ? TableId.TOTAL : key.dimension(),
                key.isTotal() ? TableId.TOTAL : key.category(),
                value,
                annotations,
                numerator,
                denominator,
                counties);
    }
}
