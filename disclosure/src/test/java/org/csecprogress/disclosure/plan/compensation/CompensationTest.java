package org.csecprogress.disclosure.plan.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.Budget;
import org.csecprogress.disclosure.plan.Crossing;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.Suppressor;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cheapest compensation")
class CompensationTest {
    private static final Goal UP = Goal.plain(0, Direction.UP, 10);

    private static Pattern pattern(Sheet sheet) {
        Pattern pattern = new Pattern(sheet.system(), sheet.release());
        for (int cell : Posed.of(sheet.pattern())) {
            pattern.hide(cell, true);
        }
        return pattern;
    }

    private static Compensation compensation(Sheet sheet, Pattern pattern) {
        Aims aims = new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
        return new Compensation(pattern, aims, new OrTools());
    }

    private static Move move(Sheet sheet, Goal goal, int... known) {
        try (Compensation program = compensation(sheet, pattern(sheet))) {
            return program.move(goal, known);
        }
    }

    @Test
    @DisplayName("moves the cheapest cells, by the same amount")
    void cheapest() {
        Move move = move(Sheet.row(5, 30, 20), UP);
        assertThat(move.cells()).containsExactly(0, 2);
        assertThat(move.of(0)).isCloseTo(10, within(1e-6));
        assertThat(move.of(2)).isCloseTo(-10, within(1e-6));
        assertThat(move.of(1)).isZero();
    }

    @Test
    @DisplayName("prefers cells that are withheld already")
    void withheld() {
        assertThat(move(Sheet.row(5, 30, 20).hide("1"), UP).cells()).containsExactly(0, 1);
    }

    @Test
    @DisplayName("prefers a large withheld cell to a small count")
    void spares() {
        Sheet sheet = Sheet.row(5, 6, 20).hide("2");
        Move down = move(sheet, Goal.plain(0, Direction.DOWN, 9));
        assertThat(down.cells()).containsExactly(0, 2);
    }

    @Test
    @DisplayName("lets no small count fall, nor others below one")
    void room() {
        assertThat(move(Sheet.row(5, 10, 20).hide("1"), UP).cells()).containsExactly(0, 2);
        Move eleven = move(Sheet.row(5, 11), Goal.plain(0, Direction.UP, 11));
        assertThat(eleven.of(1)).isCloseTo(-10, within(1e-6));
        assertThat(eleven.of(2)).isCloseTo(1, within(1e-6));
        assertThat(move(Sheet.row(5, 11), UP).cells()).containsExactly(0, 1);
    }

    @Test
    @DisplayName("leaves known cells alone, only for that search")
    void known() {
        Sheet sheet = Sheet.row(5, 30, 20);
        Pattern pattern = pattern(sheet);
        try (Compensation program = compensation(sheet, pattern)) {
            assertThat(program.move(UP, new int[] {2}).cells()).containsExactly(0, 1);
            assertThat(program.move(UP, Goal.NOTHING).cells()).containsExactly(0, 2);
            Goal other = Goal.plain(1, Direction.UP, 10);
            assertThat(program.move(other, Goal.NOTHING).cells()).containsExactly(1, 2);
            assertThat(program.move(UP, new int[] {1, 2, 3})).isNull();
            assertThat(program.move(UP, Goal.NOTHING).cells()).containsExactly(0, 2);
        }
    }

    @Test
    @DisplayName("does not exist if nothing else moves")
    void none() {
        Sheet sheet =
                new Sheet().open("a", 5).add(TableCell.open("b", 7).as(CellVisibility.PUBLIC));
        sheet.add(TableCell.open("T", 12).as(CellVisibility.PUBLIC)).sum("T", "a", "b");
        assertThat(move(sheet, UP)).isNull();
    }

    @Test
    @DisplayName("lets the small parts of a small sum fall with it, and only then")
    void raised() {
        Sheet sheet = new Sheet().open("a", 2).open("b", 3).open("ab", 5).open("c", 40);
        sheet.open("T", 45).sum("ab", "a", "b").sum("T", "ab", "c");
        Pattern pattern = pattern(sheet);
        try (Compensation program = compensation(sheet, pattern)) {
            Goal down = new Goal(2, Direction.DOWN, 8, new int[] {0, 1}, 8);
            Move move = program.move(down, Goal.NOTHING);
            assertThat(move.of(2)).isCloseTo(-8, within(1e-6));
            assertThat(move.of(0) + move.of(1)).isCloseTo(-8, within(1e-6));
            Goal plain = Goal.plain(2, Direction.DOWN, 8);
            assertThat(program.move(plain, Goal.NOTHING)).isNull();
        }
    }

    @Test
    @DisplayName("reacts to what is withheld now")
    void price() {
        Sheet sheet = Sheet.row(5, 30, 20);
        Pattern pattern = pattern(sheet);
        try (Compensation program = compensation(sheet, pattern)) {
            pattern.hide(1, true);
            program.price(1);
            assertThat(program.move(UP, Goal.NOTHING).cells()).containsExactly(0, 1);
            pattern.hide(1, false);
            program.price(1);
            assertThat(program.move(UP, Goal.NOTHING).cells()).containsExactly(0, 2);
        }
    }

    @Test
    @DisplayName("is valid for others while all that it moves is withheld")
    void moves() {
        Sheet sheet = Sheet.row(5, 30, 20);
        Pattern pattern = pattern(sheet);
        Move move = new Move(new int[] {0, 2}, new double[] {10, -10});
        assertThat(move.stands(pattern)).isFalse();
        pattern.hide(2, true);
        assertThat(move.stands(pattern)).isTrue();
        assertThat(move.spares(new int[] {1, 3})).isTrue();
        assertThat(move.spares(new int[] {1, 2})).isFalse();
    }

    private static Suppressor suppressor() {
        return new Suppressor(new OrTools(), Budget.standard());
    }

    private static Plan plan(Sheet sheet) {
        return suppressor().plan(sheet.system(), PrimaryRule.STANDARD);
    }

    @Test
    @DisplayName("of every goal makes a plan, from which unneeded cells are removed")
    void plans() {
        Sheet sheet = Sheet.row(5, 30, 20, 40);
        Plan plan = plan(sheet);
        assertThat(plan.names(sheet.system())).containsExactly("0", "2");
        assertThat(plan.cost()).isEqualTo(20);
        assertThat(suppressor().bound(sheet.system(), PrimaryRule.STANDARD, plan)).isEqualTo(20);
    }

    @Test
    @DisplayName("is searched again against each insider whose cells it moves")
    void insiders() {
        Sheet sheet = new Sheet().open("small", 5).open("b", 30).open("T", 55);
        sheet.add(TableCell.open("theirs", 20).of("county")).sum("T", "small", "b", "theirs");
        // The cheapest, "theirs", was added first; with "b" it is not needed.
        assertThat(plan(sheet).names(sheet.system())).containsExactly("b", "small");
        Plan none = new Plan(pattern(sheet), 0, new TreeSet<>());
        Plan fixed = suppressor().fix(sheet.system(), PrimaryRule.STANDARD, none, Set.of(0));
        assertThat(fixed.names(sheet.system())).containsExactly("b", "small", "theirs");
        Sheet own = new Sheet().add(TableCell.open("small", 5).of("county")).open("b", 30);
        own.add(TableCell.open("theirs", 20).of("county")).open("T", 55);
        own.sum("T", "small", "b", "theirs");
        assertThat(plan(own).names(own.system())).containsExactly("small", "theirs");
    }

    @Test
    @DisplayName("that does not exist makes the cell unattainable")
    void unattainable() {
        Sheet sheet =
                new Sheet().open("a", 5).add(TableCell.open("b", 7).as(CellVisibility.PUBLIC));
        sheet.add(TableCell.open("T", 12).as(CellVisibility.PUBLIC)).sum("T", "a", "b");
        assertThat(plan(sheet).unattainable()).containsExactly(0);
        assertThat(plan(sheet).isHidden(0)).isTrue();
    }

    @Test
    @DisplayName("fixes a plan on the true table without publishing anything again")
    void fixes() {
        Sheet sheet = Sheet.row(5, 30, 20, 40).hide("0", "3");
        Plan first = new Plan(pattern(sheet), 0, new TreeSet<>());
        Plan same = suppressor().fix(sheet.system(), PrimaryRule.STANDARD, first, Set.of(0));
        assertThat(Posed.of(same.hidden())).containsExactly(0, 3);
        Sheet alone = Sheet.row(1, 30, 20, 40).hide("0");
        Plan none = new Plan(pattern(alone), 0, new TreeSet<>());
        Plan fixed = suppressor().fix(alone.system(), PrimaryRule.STANDARD, none, Set.of(0));
        assertThat(Posed.of(fixed.hidden())).containsExactly(0, 2);
        Plan others = suppressor().fix(alone.system(), PrimaryRule.STANDARD, none, Set.of(1));
        assertThat(Posed.of(others.hidden())).containsExactly(0);
    }

    @Test
    @DisplayName("fixes a plan against those who know the one youth that it moves")
    void fixesAgainstSingles() {
        Sheet sheet = Sheet.row(1, 1, 30, 20);
        Plan none = new Plan(pattern(sheet), 0, new TreeSet<>());
        Plan fixed = suppressor().fix(sheet.system(), PrimaryRule.STANDARD, none, Set.of(0, 1));
        assertThat(fixed.secondary()).isPositive();
    }

    @Test
    @DisplayName("is replaced by withholding everything within a number of equations from a cell")
    void widens() {
        Sheet sheet = Sheet.row(5, 30, 20).open("x", 40).open("S", 95).open("y", 50);
        sheet.open("U", 145).sum("S", "T", "x").sum("U", "S", "y").open("far", 60);
        Plan none = new Plan(pattern(sheet), 0, new TreeSet<>());
        Suppressor suppressor = suppressor();
        Plan one = suppressor.widen(sheet.system(), PrimaryRule.STANDARD, none, Set.of(0), 1);
        assertThat(one.names(sheet.system())).containsExactly("0", "1", "2", "T");
        Plan two = suppressor.widen(sheet.system(), PrimaryRule.STANDARD, none, Set.of(0), 2);
        assertThat(two.names(sheet.system())).containsExactly("0", "1", "2", "S", "T", "x");
        Plan kept = suppressor.widen(sheet.system(), PrimaryRule.STANDARD, two, Set.of(7), 1);
        assertThat(kept.names(sheet.system())).contains("0", "1", "2", "S", "T", "x");
    }

    @Test
    @DisplayName("costs no more than it did, over tables of all kinds")
    void measured() {
        long cost = 0;
        int secondary = 0;
        for (int seed = 0; seed < 20; seed++) {
            LinkedSystem table = Crossing.table(Crossing.random(seed, 4, 5, 60));
            Plan plan = suppressor().plan(table, PrimaryRule.STANDARD);
            cost += plan.cost();
            secondary += plan.secondary();
        }
        assertThat(cost).isLessThanOrEqualTo(7375);
        assertThat(secondary).isLessThanOrEqualTo(185);
    }
}
