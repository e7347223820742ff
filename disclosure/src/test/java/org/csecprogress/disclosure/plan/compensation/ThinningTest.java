package org.csecprogress.disclosure.plan.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.goal.Aims;
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

@DisplayName("Publishing what is not needed, where nearby cells are no longer searched")
class ThinningTest {
    private static final Goal UP = Goal.plain(0, Direction.UP, 10);
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final Moody solver = Moody.counting();

    private static Move move(int[] cells, double... by) {
        return new Move(cells, by);
    }

    private static Pattern pattern(Sheet sheet) {
        Pattern pattern = new Pattern(sheet.system(), sheet.cover());
        Posed.of(sheet.pattern()).forEach(cell -> pattern.hide(cell, true));
        return pattern;
    }

    private void thin(Sheet sheet, Pattern pattern, List<Goal> goals, GoalMoves changes) {
        Aims aims = new SurrogateAims(sheet.system(), sheet.cover(), PrimaryRule.STANDARD);
        Nearby nearby = new Nearby(pattern, aims, solver);
        int[] all = new int[sheet.system().size() - 1];
        for (int cell = 1; cell <= all.length; cell++) {
            all[cell - 1] = cell;
        }
        for (int look = 0; look < 64; look++) {
            assertThat(nearby.move(UP, all)).isNull();
        }
        Insiders insiders = new Insiders(sheet.system(), sheet.cover(), aims);
        try (Compensation program = new Compensation(pattern, aims, solver)) {
            new Thinning(pattern, goals, changes, insiders, nearby, program).run();
        }
    }

    @Test
    @DisplayName("moves withheld cells alone, so that the last that can move stays withheld")
    void confined() {
        Sheet sheet = Sheet.row(5, 30, 20, 40).hide("1", "2");
        Pattern pattern = pattern(sheet);
        GoalMoves changes = new GoalMoves(List.of(UP));
        changes.add(FIRST, move(new int[] {0, 1}, 10, -10));
        thin(sheet, pattern, List.of(UP), changes);
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 2);
        assertThat(changes.of(FIRST)).hasSize(1);
        assertThat(changes.of(FIRST).get(0).cells()).containsExactly(0, 2);
    }

    @Test
    @DisplayName("moves cells again that had to stay withheld")
    void stays() {
        Sheet sheet = new Sheet().open("5", 5).open("6", 6).open("x", 40).open("y", 20);
        sheet.open("T", 65).sum("T", "5", "x", "y").open("S", 46).sum("S", "6", "x");
        Pattern pattern = pattern(sheet.hide("x", "y"));
        // The change for the second raises the first too little.
        List<Goal> goals =
                List.of(Goal.plain(0, Direction.UP, 15), Goal.plain(1, Direction.UP, 10));
        GoalMoves changes = new GoalMoves(goals);
        changes.add(FIRST, move(new int[] {0, 3}, 15, -15));
        changes.add(SECOND, move(new int[] {0, 1, 2}, 10, 10, -10));
        thin(sheet, pattern, goals, changes);
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 1, 2);
    }

    @Test
    @DisplayName("leaves all changes as they were where a cell has to stay withheld")
    void restored() {
        Sheet sheet = new Sheet().open("5", 5).open("6", 6).open("x", 40);
        sheet.add(TableCell.open("y", 20).as(CellVisibility.WITHHELD));
        sheet.open("T", 65).sum("T", "5", "x", "y").open("S", 46).sum("S", "6", "x");
        Pattern pattern = pattern(sheet.hide("x"));
        List<Goal> goals = List.of(UP, Goal.plain(1, Direction.UP, 10));
        GoalMoves changes = new GoalMoves(goals);
        Move byTheDearer = move(new int[] {0, 1, 2}, 10, 10, -10);
        changes.add(SECOND, byTheDearer);
        assertThat(changes.of(FIRST)).containsExactly(byTheDearer);
        thin(sheet, pattern, goals, changes);
        // The first could be met by "y", but the second needs "x".
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 1, 2, 3);
        assertThat(changes.of(FIRST)).containsExactly(byTheDearer);
    }
}
