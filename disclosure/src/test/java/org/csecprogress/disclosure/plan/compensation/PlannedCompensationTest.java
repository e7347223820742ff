package org.csecprogress.disclosure.plan.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan of compensations")
class PlannedCompensationTest {
    private static final Goal UP = Goal.plain(0, Direction.UP, 10);

    private final Moody solver = Moody.counting();

    private static Pattern pattern(Sheet sheet) {
        Pattern pattern = new Pattern(sheet.system(), sheet.release());
        Posed.of(sheet.pattern()).forEach(cell -> pattern.hide(cell, true));
        return pattern;
    }

    private static SurrogateAims aims(Sheet sheet) {
        return new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
    }

    private CompensationPlanner run(Sheet sheet, Pattern pattern, boolean fresh) {
        var planner = new CompensationPlanner(pattern, aims(sheet), solver);
        planner.run(fresh);
        assertThat(solver.open()).isZero();
        return planner;
    }

    @Test
    @DisplayName("publishes the most valuable of two cells that do the same, and only if it is new")
    void mostValuable() {
        Sheet sheet = Sheet.row(5, 30, 20, 40).hide("1", "2");
        Pattern fresh = pattern(sheet);
        assertThat(run(sheet, fresh, true).unattainable()).isEmpty();
        assertThat(Posed.of(fresh.hidden())).containsExactly(0, 2);
        Pattern extended = pattern(sheet);
        run(sheet, extended, false);
        assertThat(Posed.of(extended.hidden())).containsExactly(0, 1, 2);
        Sheet turned = Sheet.row(5, 20, 30, 40).hide("1", "2");
        Pattern later = pattern(turned);
        run(turned, later, true);
        assertThat(Posed.of(later.hidden())).containsExactly(0, 1);
    }

    @Test
    @DisplayName("publishes the first of two cells of one worth that do the same")
    void firstOfEquals() {
        Sheet sheet = Sheet.row(5, 20, 20, 40).hide("1", "2");
        Pattern pattern = pattern(sheet);
        run(sheet, pattern, true);
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 2);
    }

    @Test
    @DisplayName("withholds nothing more against a county that knows all that could move")
    void hopeless() {
        Sheet sheet = new Sheet().open("a", 5).add(TableCell.open("x", 50).of("county"));
        sheet.add(TableCell.open("y", 30).of("county"));
        sheet.add(TableCell.open("T", 85).as(CellVisibility.PUBLIC)).sum("T", "a", "x", "y");
        sheet.add(TableCell.open("rest", 40).as(CellVisibility.UNPUBLISHED));
        sheet.add(TableCell.open("S", 70).as(CellVisibility.PUBLIC)).sum("S", "rest", "y");
        Pattern pattern = pattern(sheet.hide("x", "y"));
        assertThat(run(sheet, pattern, true).unattainable()).containsExactly(0);
        // Against the public either will do, so the more valuable "x" is published.
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 2, 4);
    }

    @Test
    @DisplayName("keeps a valuable cell withheld where a county knows the cheaper one")
    void inside() {
        Sheet sheet = new Sheet().open("small", 5).open("b", 30).open("T", 55);
        sheet.add(TableCell.open("theirs", 20).of("county")).sum("T", "small", "b", "theirs");
        Pattern pattern = pattern(sheet);
        assertThat(run(sheet, pattern, true).unattainable()).isEmpty();
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 1);
    }

    @Test
    @DisplayName("once confined moves withheld cells only, and those that are withheld later")
    void confined() {
        Sheet sheet = Sheet.row(5, 30, 20);
        Pattern pattern = pattern(sheet);
        try (Compensation program = new Compensation(pattern, aims(sheet), solver)) {
            program.confine();
            assertThat(program.move(UP, Goal.NOTHING)).isNull();
            pattern.hide(1, true);
            program.price(1);
            assertThat(program.move(UP, Goal.NOTHING).cells()).containsExactly(0, 1);
            assertThat(program.move(UP, Goal.NOTHING).cells()).containsExactly(0, 1);
        }
    }

    @Test
    @DisplayName("asks once more where an old basis may have led to a wrong end")
    void afresh() {
        Sheet sheet = Sheet.row(5, 30, 20);
        try (Compensation program = new Compensation(pattern(sheet), aims(sheet), solver)) {
            int[] all = {1, 2, 3};
            assertThat(program.move(UP, all)).isNull();
            assertThat(solver.solved()).isEqualTo(1);
            assertThat(solver.isAfresh()).isFalse();
            assertThat(program.move(UP, all)).isNull();
            assertThat(solver.solved()).isEqualTo(3);
            assertThat(solver.isAfresh()).isTrue();
            assertThat(program.move(UP, Goal.NOTHING)).isNotNull();
            assertThat(solver.solved()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("attains what the change for another count attains, against a county as well")
    void attainedByAnother() {
        Sheet sheet = new Sheet().open("a", 5).open("again", 5).open("b", 30).open("T", 55);
        sheet.add(TableCell.open("theirs", 20).of("county"));
        sheet.sum("again", "a").sum("T", "a", "b", "theirs");
        Pattern pattern = pattern(sheet);
        assertThat(run(sheet, pattern, true).unattainable()).isEmpty();
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 1, 2);
    }
}
