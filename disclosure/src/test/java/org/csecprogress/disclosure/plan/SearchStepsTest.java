package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The steps of a search by cuts")
class SearchStepsTest {
    private static final int NODES = 1_000;

    /** The cuts of single equations give its optimum. */
    private static final long EASY = 4;

    /** A repair costs more than the optimum, which the next proposal finds. */
    private static final long REPAIRED = 2;

    /** The third search proves the first repair. */
    private static final long LONG = 0;

    private int proposals;

    private Plan plan(LinkedSystem table, int rounds, int searches) {
        proposals = 0;
        Moody solver = new Moody(UnaryOperator.identity(), outcome -> counted(outcome));
        Plan plan =
                new Suppressor(solver, new Budget(rounds, searches, NODES))
                        .compare(table, cover(table));
        assertThat(solver.open()).isZero();
        return plan;
    }

    private <T> T counted(T outcome) {
        proposals++;
        return outcome;
    }

    private static ProtectionLevels cover(LinkedSystem table) {
        return ProtectionLevels.of(table, Policy.comparison(Criterion.COVER, true));
    }

    private static LinkedSystem table(long seed) {
        return Crossing.table(Crossing.random(seed, 4, 4, 60));
    }

    @Test
    @DisplayName("start from the cuts of single equations, and end with a proposal that holds")
    void easy() {
        Plan plan = plan(table(EASY), 12, 3);
        assertThat(plan.cost()).isEqualTo(plan.bound());
        assertThat(proposals).isEqualTo(1);
    }

    @Test
    @DisplayName("end after the rounds of the budget with a repair, without a search")
    void rounds() {
        Plan one = plan(table(REPAIRED), 1, 0);
        assertThat(one.cost()).isGreaterThan(one.bound());
        assertThat(proposals).isEqualTo(2);
        Plan two = plan(table(REPAIRED), 2, 0);
        assertThat(two.cost()).isEqualTo(two.bound());
        assertThat(proposals).isEqualTo(3);
    }

    @Test
    @DisplayName("search for a cheaper plan until none is cheaper, and no longer")
    void searches() {
        Plan repaired = plan(table(REPAIRED), 1, 0);
        Plan searched = plan(table(REPAIRED), 1, 3);
        assertThat(searched.cost()).isLessThan(repaired.cost()).isEqualTo(searched.bound());
        assertThat(proposals).isEqualTo(3);
    }

    @Test
    @DisplayName("search with what the repair learned")
    void learned() {
        Plan repaired = plan(table(LONG), 1, 0);
        Plan once = plan(table(LONG), 1, 1);
        assertThat(once.bound()).isGreaterThan(repaired.bound());
        Plan thrice = plan(table(LONG), 1, 3);
        assertThat(thrice.bound()).isGreaterThan(once.bound()).isEqualTo(thrice.cost());
        assertThat(proposals).isEqualTo(4);
    }

    @Test
    @DisplayName("publish again what a repair withheld and no cut needs")
    void thinned() {
        Plan repaired = plan(table(LONG), 1, 0);
        assertThat(repaired.cost()).isEqualTo(plan(table(LONG), 60, 0).cost());
    }

    @Test
    @DisplayName("keep the first of plans of one cost")
    void first() {
        LinkedSystem table = Crossing.table(Crossing.random(57, 4, 6, 40));
        Plan first = plan(table, 1, 0);
        Plan searched = plan(table, 1, 1);
        assertThat(proposals).as("it did search").isEqualTo(3);
        assertThat(searched.hidden()).isEqualTo(first.hidden());
    }

    @Test
    @DisplayName("count as secondary no cell that is withheld for its own sake")
    void secondary() {
        Sheet sheet = Sheet.row(5, 6, 30, 40);
        Plan plan =
                new Suppressor(new OrTools(), Budget.standard())
                        .compare(sheet.system(), sheet.cover());
        assertThat(plan.names(sheet.system())).containsExactly("0", "1", "2");
        assertThat(plan.secondary()).isEqualTo(1);
    }
}
