package org.csecprogress.publication;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.disclosure.SuppressionPlan;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/** The denominators of shares and rates, where everybody may know them. */
final class Denominators {
    private final Rollup figures;
    private final SuppressionPlan plan;
    private final Map<ReportingPeriod, PublishedPeriod> others;

    Denominators(
            Rollup figures, SuppressionPlan plan, Map<ReportingPeriod, PublishedPeriod> others) {
        this.figures = figures;
        this.plan = plan;
        this.others = others;
    }

    /** What the measure's total is a part of. */
    OptionalLong ofTotal(Measure measure) {
        return measure.denominator().map(this::of).orElse(OptionalLong.empty());
    }

    /** The same public group of what the measure is a part of. */
    OptionalLong ofGroup(Measure measure, PublicGroup group) {
        return measure.denominator()
                .filter(Operand::isTotal)
                .map(
                        whole ->
                                of(
                                        new Operand(
                                                whole.code(),
                                                group.dimension(),
                                                group.categories(),
                                                whole.lag())))
                .orElse(OptionalLong.empty());
    }

    private OptionalLong of(Operand operand) {
        ReportingPeriod at = figures.period().minus(operand.lag());
        Optional<PublishedPeriod> other = Optional.ofNullable(others.get(at));
        if (operand.lag() > 0 && other.isEmpty()) {
            return OptionalLong.empty();
        }
        Rollup rollup = operand.lag() == 0 ? figures : other.orElseThrow().figures();
        Optional<Cell> cell = rollup.operand(operand);
        boolean shown =
                operand.isTotal()
                        ? isShown(operand.lag(), other, CellKey.total(operand.code()))
                        : isShownWhole(operand, rollup, other);
        return shown && cell.isPresent() ? OptionalLong.of(cell.get().sum()) : OptionalLong.empty();
    }

    /** Whether the categories are whole public groups, each of them shown. */
    private boolean isShownWhole(Operand operand, Rollup rollup, Optional<PublishedPeriod> other) {
        return rollup.catalog().findDimension(operand.dimension()).stream()
                .flatMap(dimension -> dimension.publicGroups().stream())
                .filter(g -> g.categories().stream().anyMatch(operand.categories()::contains))
                .allMatch(
                        group ->
                                operand.categories().containsAll(group.categories())
                                        && isShown(
                                                operand.lag(),
                                                other,
                                                new CellKey(
                                                        operand.code(),
                                                        group.dimension(),
                                                        group.code())));
    }

    private boolean isShown(int lag, Optional<PublishedPeriod> other, CellKey key) {
        return lag == 0
                ? plan.showsCell(key.toString())
                : other.map(o -> o.shows(key)).orElse(false);
    }
}
