package org.csecprogress.report.county.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.statistics.Stability;

/** The state's fiscal year of a measure, added up from its public quarters. */
final class StateYear {
    private static final int QUARTERS = 4;

    private StateYear() {}

    /**
     * Returns the sum of the four quarters; empty if one is not public or of other counties.
     *
     * @param last the state's total of the quarter that ends the year
     * @param past the state's totals of the quarters before
     */
    static Optional<ReleaseRow> of(Measure measure, ReleaseRow last, PastFigures past) {
        String table =
                new TableId(measure.code(), TableId.Rows.STATE, TableId.TOTAL, Level.Q).toString();
        List<ReleaseRow> quarters = new ArrayList<>(List.of(last));
        for (int back = 1; back < QUARTERS; back++) {
            past.of(table, last.period().minus(back)).ifPresent(quarters::add);
        }
        boolean whole =
                measure.valueType() != ValueType.RATE
                        && quarters.size() == QUARTERS
                        && quarters.stream().allMatch(row -> row.value().isPresent())
                        && quarters.stream().map(ReleaseRow::counties).distinct().count() == 1;
        return whole ? Optional.of(sum(measure, last, quarters)) : Optional.empty();
    }

    private static ReleaseRow sum(Measure measure, ReleaseRow last, List<ReleaseRow> quarters) {
        OptionalLong whole = whole(measure, quarters);
        BigDecimal sum =
                quarters.stream()
                        .map(row -> row.value().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ReleaseRow(
                last.period(),
                last.geography(),
                last.measure(),
                last.dimension(),
                last.category(),
                Optional.of(sum),
                annotations(measure, sum, quarters),
                whole.isPresent() ? OptionalLong.of(sum.longValueExact()) : OptionalLong.empty(),
                whole,
                last.counties());
    }

    private static Set<Annotation> annotations(
            Measure measure, BigDecimal sum, List<ReleaseRow> quarters) {
        Set<Annotation> annotations = EnumSet.noneOf(Annotation.class);
        if (quarters.stream().anyMatch(q -> q.annotations().contains(Annotation.FIRST_FIGURE))) {
            annotations.add(Annotation.FIRST_FIGURE);
        }
        if (measure.isAtRisk() && Stability.of(sum.longValueExact()) == Stability.UNSTABLE) {
            annotations.add(Annotation.UNSTABLE);
        }
        return annotations;
    }

    /** Returns the children of a rate, who are the same each quarter, or the sum of the wholes. */
    private static OptionalLong whole(Measure measure, List<ReleaseRow> quarters) {
        if (quarters.stream().anyMatch(row -> row.denominator().isEmpty())) {
            return OptionalLong.empty();
        }
        if (measure.populationRatePer() == 0) {
            return OptionalLong.of(
                    quarters.stream().mapToLong(row -> row.denominator().getAsLong()).sum());
        }
        long children = quarters.get(0).denominator().getAsLong();
        return quarters.stream().allMatch(row -> row.denominator().getAsLong() == children)
                ? OptionalLong.of(children)
                : OptionalLong.empty();
    }
}
