package org.csecprogress.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.publication.StateFigures.aQuarter;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.csecprogress.catalog.Category;
import org.csecprogress.catalog.Input;
import org.csecprogress.disclosure.Attack;
import org.csecprogress.disclosure.SuppressionPlan;
import org.csecprogress.disclosure.SuppressionPolicy;
import org.csecprogress.disclosure.TableSystem;
import org.csecprogress.disclosure.WholeGroupSuppressor;

@Label("Whatever the counties file, the state's tables")
class StatePropertyTest {
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    @Label("determine no count of 1 to 10")
    void safe(@ForAll long seed) {
        Random random = new Random(seed);
        PublishedPeriod before = published(disturbed(random).of("2026Q1"), List.of());
        PublishedPeriod after = published(disturbed(random).of("2026Q3"), List.of(before));
        StateFigures figures = disturbed(random);
        TableSystem system = StateSystem.of(figures.rollup(), List.of(before, after));
        SuppressionPlan plan = protect(system);
        assertThat(new Attack(system, plan).smallCountsLearned()).isEmpty();
        Statistics.collect(plan.withheldBlocks().size() / 10 * 10 + " or more withheld");
    }

    /** A few figures become small, or nearly those of their wholes. */
    private static StateFigures disturbed(Random random) {
        StateFigures figures = aQuarter();
        List<Input> inputs =
                StateFigures.CATALOG.inputs().stream()
                        .filter(input -> input.role() != Input.Part.MED)
                        .toList();
        for (int i = random.nextInt(4); i > 0; i--) {
            Input input = inputs.get(random.nextInt(inputs.size()));
            long value = figures.value(input.code());
            if (!input.breakdowns().isEmpty() && random.nextInt(5) > 0) {
                disturbRow(figures, input, random);
            } else if (value > 0) {
                figures.add(input.code(), random.nextInt(12) - (random.nextBoolean() ? value : 0));
            }
        }
        return figures;
    }

    private static void disturbRow(StateFigures figures, Input input, Random random) {
        String dimension = input.breakdowns().get(random.nextInt(input.breakdowns().size()));
        List<Category> categories = StateFigures.CATALOG.categories(dimension);
        String row = input.code() + "@" + dimension + ":";
        String from = row + categories.get(1).code();
        long value = figures.value(from);
        long keep = Math.min(value, random.nextInt(12));
        figures.move(value - keep, from, row + categories.get(0).code());
    }

    private static PublishedPeriod published(StateFigures figures, List<PublishedPeriod> others) {
        TableSystem system = StateSystem.of(figures.rollup(), others);
        return new PublishedPeriod(figures.rollup(), protect(system).shownCells());
    }

    private static SuppressionPlan protect(TableSystem system) {
        return new WholeGroupSuppressor(new SuppressionPolicy("Edition 2.0", 11)).protect(system);
    }
}
