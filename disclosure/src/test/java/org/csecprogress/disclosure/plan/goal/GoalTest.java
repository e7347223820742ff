package org.csecprogress.disclosure.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.disclosure.plan.Budget;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.Suppressor;
import org.csecprogress.disclosure.plan.attack.TrueProblem;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A goal")
class GoalTest {
    @Test
    @DisplayName("is met by a change that is large enough in its direction")
    void met() {
        Goal up = Goal.plain(0, Direction.UP, 3);
        assertThat(up.isMet(3, 0)).isTrue();
        assertThat(up.isMet(2.5, 0.5)).isTrue();
        assertThat(up.isMet(2.4, 0.5)).isFalse();
        assertThat(up.isMet(-3, 0)).isFalse();
        Goal down = Goal.plain(0, Direction.DOWN, 3);
        assertThat(down.isMet(-3, 0)).isTrue();
        assertThat(down.isMet(-2.5, 0.5)).isTrue();
        assertThat(down.isMet(-2.4, 0.5)).isFalse();
        assertThat(down.isMet(3, 0)).isFalse();
        Goal away = Goal.plain(0, Direction.AWAY, 1);
        assertThat(away.isMet(-0.6, 0.5)).isTrue();
        assertThat(away.isMet(0.6, 0.5)).isTrue();
        assertThat(away.isMet(0.5, 0.5)).isFalse();
    }

    private static String text(Goal goal) {
        return goal.cell()
                + " "
                + goal.direction()
                + " "
                + goal.need()
                + (goal.raise() == 0 ? "" : " " + Arrays.toString(goal.raised()) + goal.raise());
    }

    private static SurrogateAims surrogates(Sheet sheet) {
        return new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
    }

    @Test
    @DisplayName("on surrogates is the same for every small count")
    void surrogates() {
        for (long count : new long[] {1, 4, 10}) {
            Sheet sheet = Sheet.row(count, 20, 30);
            assertThat(surrogates(sheet).goals().stream().map(GoalTest::text))
                    .containsExactly("0 UP 10", "0 DOWN 9 []9");
        }
    }

    @Test
    @DisplayName("on surrogates lets a small sum fall with its small parts")
    void sums() {
        Sheet sheet = new Sheet().open("a", 2).open("b", 3).open("ab", 5).open("again", 5);
        sheet.sum("ab", "a", "b").sum("again", "ab");
        assertThat(surrogates(sheet).goals().stream().map(GoalTest::text))
                .containsExactly(
                        "0 UP 10",
                        "0 DOWN 9 []9",
                        "1 UP 10",
                        "1 DOWN 9 []9",
                        "2 UP 9",
                        "2 DOWN 8 [0, 1]8",
                        "3 UP 9",
                        "3 DOWN 8 [0, 1]8");
    }

    @Test
    @DisplayName("on surrogates only rises for ten parts, and moves either way for few behind many")
    void risesOnly() {
        Sheet ten = Sheet.row(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(surrogates(ten).goals().stream().map(GoalTest::text))
                .contains("10 UP 1")
                .noneMatch(goal -> goal.startsWith("10 DOWN"));
        Sheet calls = new Sheet().add(TableCell.open("calls", 90).as(CellVisibility.WITHHELD));
        assertThat(surrogates(calls).goals().stream().map(GoalTest::text))
                .containsExactly("0 UP 11", "0 DOWN 11");
    }

    @Test
    @DisplayName("on surrogates only rises for a withheld sum whose parts leave no room below")
    void noRoomBelow() {
        Sheet ones = new Sheet();
        String[] parts = new String[11];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = "one " + part;
            ones.open(parts[part], 1);
        }
        ones.add(TableCell.open("calls", 11).as(CellVisibility.WITHHELD)).sum("calls", parts);
        assertThat(surrogates(ones).goals().stream().map(GoalTest::text))
                .filteredOn(goal -> goal.startsWith("11 "))
                .containsExactly("11 UP 11");
    }

    @Test
    @DisplayName("on surrogates keeps small counts and lets totals follow")
    void room() {
        SurrogateAims aims = surrogates(Sheet.row(10, 11, 30));
        assertThat(aims.room(0)).isZero();
        assertThat(aims.room(1)).isEqualTo(10);
        assertThat(aims.room(3)).isInfinite();
        assertThat(aims.isSingle(0)).isFalse();
        assertThat(surrogates(Sheet.row(1, 20)).isSingle(0)).isFalse();
    }

    @Test
    @DisplayName("on the true table is what the protection requires of the named cells")
    void trueAims() {
        Sheet sheet = Sheet.row(1, 10, 3, 30).add(TableCell.open("beds", 1).unguarded());
        TrueAims aims = new TrueAims(sheet.system(), sheet.release(), Set.of(0, 1));
        assertThat(aims.goals().stream().map(GoalTest::text))
                .containsExactly("0 UP 10", "1 UP 1", "1 DOWN 9");
        assertThat(aims.room(3)).isEqualTo(29);
        assertThat(aims.room(4)).isEqualTo(44 - 4);
        assertThat(aims.isSingle(0)).isTrue();
        assertThat(aims.isSingle(1)).isFalse();
        assertThat(aims.isSingle(5)).isFalse();
    }

    @Test
    @DisplayName("on the true table asks for one more where any other value would be enough")
    void trueAimsExactly() {
        Sheet sheet = Sheet.row(1, 10, 30);
        ProtectionLevels exact =
                ProtectionLevels.of(sheet.system(), Policy.comparison(Criterion.EXACT, true));
        assertThat(new TrueAims(sheet.system(), exact, Set.of(0, 1)).goals())
                .extracting(GoalTest::text)
                .containsExactly("0 UP 1", "1 UP 1");
        assertThat(new TrueAims(sheet.system(), exact, Set.of(1)).goals())
                .extracting(GoalTest::text)
                .containsExactly("1 UP 1");
    }

    @Test
    @DisplayName("has only the sides on which something is required")
    void oneSided() {
        Sheet sheet = Sheet.row(5, 7, 30);
        Map<Integer, long[]> levels = Map.of(0, new long[] {0, 3}, 1, new long[] {4, 0});
        ProtectionLevels given = ProtectionLevels.given(new long[4], levels, false);
        assertThat(new TrueAims(sheet.system(), given, Set.of(0, 1)).goals())
                .extracting(GoalTest::text)
                .containsExactly("0 DOWN 3", "1 UP 4");
        assertThat(TrueProblem.of(sheet.system(), given).goals())
                .extracting(GoalTest::text)
                .containsExactly("0 DOWN 3", "1 UP 4");
    }

    @Test
    @DisplayName("of a comparison is one for each side, or any other value")
    void comparisons() {
        Sheet sheet = Sheet.row(1, 10, 30);
        assertThat(Posed.cover(sheet).goals().stream().map(GoalTest::text))
                .containsExactly("0 UP 10", "1 UP 1", "1 DOWN 9");
        assertThat(Posed.exact(sheet).goals().stream().map(GoalTest::text))
                .containsExactly("0 AWAY 1", "1 AWAY 1");
        assertThat(Posed.exact(sheet).isExact()).isTrue();
        assertThat(Posed.cover(sheet).isExact()).isFalse();
        assertThat(Posed.cover(sheet).slack(1)).isEqualTo(9);
        assertThat(Posed.cover(sheet).slackOf(3)).isEqualTo(0 + 9 + 29);
    }

    @Test
    @DisplayName("needs a valid budget of rounds, and no insiders in a comparison")
    void refuses() {
        for (int[] wrong :
                List.of(new int[] {0, 0, 1}, new int[] {1, -1, 1}, new int[] {1, 0, 0})) {
            assertThatThrownBy(() -> new Budget(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Budget(1, 0, 1).rounds()).isEqualTo(1);
        assertThat(Budget.standard().rounds()).isPositive();
        Sheet sheet = Sheet.row(5, 20, 30);
        Suppressor suppressor = new Suppressor(null, Budget.standard());
        assertThatThrownBy(() -> suppressor.compare(sheet.system(), sheet.release()))
                .hasMessageContaining("outside");
    }
}
