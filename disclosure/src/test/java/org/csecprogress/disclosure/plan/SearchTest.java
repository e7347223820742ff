package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.attack.TrueProblem;
import org.csecprogress.disclosure.plan.compensation.CompensationPlanner;
import org.csecprogress.disclosure.plan.covering.GreedyCover;
import org.csecprogress.disclosure.plan.covering.Sweep;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The search by cuts")
class SearchTest {
    private static ProtectionLevels cover(LinkedSystem table) {
        return ProtectionLevels.of(table, Policy.comparison(Criterion.COVER, true));
    }

    private static boolean isSafe(LinkedSystem table, Plan plan) {
        SuppressionProblem problem = TrueProblem.of(table, cover(table));
        try (Attacker attacker = new Attacker(problem, new OrTools(), plan.hidden())) {
            return problem.goals().stream()
                    .allMatch(
                            goal ->
                                    plan.unattainable().contains(goal.cell())
                                            || attacker.attack(goal).met());
        }
    }

    @Test
    @DisplayName("proves its optimum with enough rounds, and repairs and prunes after a single one")
    void budgets() {
        long repaired = 0;
        long proven = 0;
        for (int seed = 0; seed < 6; seed++) {
            LinkedSystem table = Crossing.table(Crossing.random(seed, 6, 6, 60));
            Plan best = plan(table, new Budget(60, 0, 1_000));
            Plan quick = plan(table, new Budget(1, 0, 1_000));
            Plan searched = plan(table, new Budget(1, 3, 1_000));
            assertThat(isSafe(table, best) && isSafe(table, quick)).isTrue();
            assertThat(isSafe(table, searched)).isTrue();
            assertThat(best.cost()).isEqualTo(best.bound());
            assertThat(quick.bound()).isLessThanOrEqualTo(best.cost());
            assertThat(quick.cost()).isGreaterThanOrEqualTo(best.cost());
            assertThat(searched.cost()).isBetween(best.cost(), quick.cost());
            repaired += quick.cost();
            proven += best.cost();
        }
        assertThat(repaired).isLessThan(proven * 13 / 10);
    }

    private static Plan plan(LinkedSystem table, Budget budget) {
        return new Suppressor(new OrTools(), budget).compare(table, cover(table));
    }

    @Test
    @DisplayName("counts its secondary cells, and frees its programs")
    void counts() {
        Moody solver = Moody.counting();
        Sheet sheet = Sheet.row(5, 20, 30, 40);
        Plan plan =
                new Suppressor(solver, Budget.standard()).compare(sheet.system(), sheet.cover());
        assertThat(plan.secondary()).isEqualTo(1);
        assertThat(plan.cost()).isEqualTo(20);
        assertThat(plan.names(sheet.system())).containsExactly("0", "1");
        assertThat(solver.open()).isZero();
        assertThat(solver.made()).isPositive();
    }

    @Test
    @DisplayName("skips goals with a valid witness, and starts over if a program fails")
    void sweeps() {
        Sheet sheet = Sheet.row(5, 20, 30).hide("0", "1");
        SuppressionProblem problem = Posed.cover(sheet);
        Sweep sweep = new Sweep(problem);
        Moody solver = Moody.tired();
        try (Attacker attacker = new Attacker(problem, solver, sheet.pattern())) {
            assertThat(sweep.run(attacker, sheet.pattern())).isEmpty();
            int solved = solver.solved();
            assertThat(sweep.run(attacker, sheet.pattern())).isEmpty();
            assertThat(solver.solved()).isEqualTo(solved);
        }
    }

    private static Pattern pattern(Sheet sheet) {
        return new Pattern(sheet.system(), sheet.release());
    }

    private static CompensationPlanner planner(Sheet sheet, Moody solver) {
        Aims aims = new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
        return new CompensationPlanner(pattern(sheet), aims, solver);
    }

    @Test
    @DisplayName("by compensations solves nothing twice if one rise serves several counts")
    void shares() {
        Sheet one = new Sheet().open("a", 5).open("b", 30).open("T", 35).sum("T", "a", "b");
        Moody alone = Moody.counting();
        planner(one, alone).run(false);
        Sheet two = new Sheet().open("a", 5).open("b", 30).open("T", 35).sum("T", "a", "b");
        two.open("again", 5).sum("again", "a").open("more", 5).sum("more", "again");
        Moody shared = Moody.counting();
        planner(two, shared).run(false);
        // Two more falls, and no more rises.
        assertThat(shared.solved()).isEqualTo(alone.solved() + 2);
        assertThat(alone.open() + shared.open()).isZero();
    }

    @Test
    @DisplayName("by compensations starts over if a program fails")
    void afresh() {
        Sheet sheet = Sheet.row(5, 30, 20);
        CompensationPlanner planner = planner(sheet, Moody.tired());
        planner.run(true);
        assertThat(planner.unattainable()).isEqualTo(new TreeSet<>());
    }

    @Test
    @DisplayName("treats a worth of zero as less than any gain")
    void worthless() {
        LinkedSystem.Builder builder = LinkedSystem.builder();
        for (String name : List.of("a", "b")) {
            builder.add(TableCell.open(name, 30).worth(0));
        }
        LinkedSystem free = builder.build();
        SuppressionProblem problem = TrueProblem.of(free, cover(free));
        boolean[] hidden = new boolean[2];
        GreedyCover.cover(
                problem, List.of(new Cut(new int[] {0, 1}, new double[] {0.5, 1})), hidden);
        assertThat(Posed.of(hidden)).containsExactly(1);
    }

    @Test
    @DisplayName("on surrogates lets the parts of another sum of the same count fall with it")
    void aliases() {
        Sheet sheet = new Sheet().open("a", 5).open("x", 2).open("y", 3).open("again", 5);
        sheet.sum("again", "a").sum("again", "x", "y");
        Aims aims = new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
        Goal down =
                aims.goals().stream()
                        .filter(g -> g.cell() == 0 && g.direction() == Direction.DOWN)
                        .findFirst()
                        .orElseThrow();
        assertThat(down.raised()).containsExactly(1, 2);
    }
}
