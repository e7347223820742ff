package org.csecprogress.disclosure.plan.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of withheld cells nearby")
class NearbyTest {
    private static final Goal UP = Goal.plain(0, Direction.UP, 10);

    private final Moody solver = Moody.counting();

    private Nearby nearby(Sheet sheet) {
        Pattern pattern = new Pattern(sheet.system(), sheet.release());
        Posed.of(sheet.pattern()).forEach(cell -> pattern.hide(cell, true));
        var aims = new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
        return new Nearby(pattern, aims, solver);
    }

    @Test
    @DisplayName("moves withheld cells only, through the totals that tie them")
    void withheld() {
        Sheet sheet = new Sheet().open("a", 5).open("b", 30).open("T", 35).sum("T", "a", "b");
        sheet.open("c", 40).open("S", 75).sum("S", "T", "c").hide("T", "c");
        Nearby nearby = nearby(sheet);
        assertThat(nearby.move(UP, Goal.NOTHING).cells()).containsExactly(0, 2, 3);
        assertThat(nearby.isWhole()).isTrue();
        assertThat(solver.open()).isZero();
    }

    @Test
    @DisplayName("does not exist beside published or known cells, nor beside a withheld zero")
    void none() {
        assertThat(nearby(Sheet.row(5, 30, 20)).move(UP, Goal.NOTHING)).isNull();
        Sheet sheet = Sheet.row(5, 30, 20).hide("1");
        assertThat(nearby(sheet).move(UP, new int[] {1})).isNull();
        assertThat(nearby(sheet).move(UP, new int[] {2}).cells()).containsExactly(0, 1);
        assertThat(nearby(Sheet.row(5, 0, 20).hide("1")).move(UP, Goal.NOTHING)).isNull();
    }

    @Test
    @DisplayName("is searched around the cells that fall with the goal's, too")
    void raised() {
        Sheet sheet = new Sheet().open("a", 2).open("b", 3).open("ab", 5).open("c", 40);
        sheet.open("T", 45).sum("T", "ab", "c").sum("ab", "a", "b").hide("c");
        Goal down = new Goal(2, Direction.DOWN, 8, new int[] {0, 1}, 8);
        Move move = nearby(sheet).move(down, Goal.NOTHING);
        assertThat(move.of(3)).isCloseTo(8, within(1e-6));
        assertThat(move.of(0) + move.of(1)).isCloseTo(-8, within(1e-6));
    }

    @Test
    @DisplayName("is no longer looked for after 64 searches, if fewer than a quarter found one")
    void seldom() {
        for (int found : new int[] {15, 16}) {
            Nearby nearby = nearby(Sheet.row(5, 30, 20).hide("1"));
            int before = solver.made();
            for (int look = 0; look < 64; look++) {
                Move move = nearby.move(UP, look < found ? Goal.NOTHING : new int[] {1});
                assertThat(move != null).isEqualTo(look < found);
            }
            int made = solver.made();
            assertThat(made - before).isEqualTo(64);
            assertThat(nearby.move(UP, Goal.NOTHING) != null).isEqualTo(found == 16);
            assertThat(solver.made() - made).isEqualTo(found == 16 ? 1 : 0);
            assertThat(nearby.isWhole()).isEqualTo(found == 16);
        }
    }

    /** Returns a withheld 5 beside that many withheld counts. */
    private static Sheet wide(int others) {
        long[] values = new long[others + 1];
        Arrays.fill(values, 20);
        values[0] = 5;
        Sheet sheet = Sheet.row(values);
        for (int cell = 1; cell <= others; cell++) {
            sheet.hide("" + cell);
        }
        return sheet;
    }

    @Test
    @DisplayName("is looked for among 300 cells, which may not be all")
    void most() {
        Nearby all = nearby(wide(299));
        assertThat(all.move(UP, Goal.NOTHING)).isNotNull();
        assertThat(all.isWhole()).isTrue();
        Nearby some = nearby(wide(300));
        assertThat(some.move(UP, Goal.NOTHING)).isNotNull();
        assertThat(some.isWhole()).isFalse();
    }

    @Test
    @DisplayName("is looked for among 300 cells besides those that fall with the goal's")
    void mostBesides() {
        for (int others : new int[] {299, 300}) {
            Sheet sheet = new Sheet().open("a", 2).open("b", 3).open("ab", 5).sum("ab", "a", "b");
            String[] parts = new String[others + 1];
            parts[0] = "ab";
            for (int other = 1; other <= others; other++) {
                parts[other] = "other " + other;
                sheet.open(parts[other], 20).hide(parts[other]);
            }
            Nearby nearby = nearby(sheet.open("T", 5 + 20L * others).sum("T", parts));
            Goal down = new Goal(2, Direction.DOWN, 8, new int[] {0, 1}, 8);
            assertThat(nearby.move(down, Goal.NOTHING)).isNotNull();
            assertThat(nearby.isWhole()).isEqualTo(others == 299);
        }
    }

    @Test
    @DisplayName("has those that fall with the goal's, whatever else is as near")
    void raisedFirst() {
        Sheet sheet = new Sheet().open("a", 2).open("b", 3).open("ab", 5);
        String[] parts = new String[302];
        parts[0] = "ab";
        for (int other = 1; other < parts.length; other++) {
            parts[other] = "other " + other;
            sheet.open(parts[other], 20).hide(parts[other]);
        }
        // The equation of the raised cells comes after the one with all others.
        sheet.open("T", 5 + 20L * 301).sum("T", parts).sum("ab", "a", "b");
        Move move =
                nearby(sheet)
                        .move(new Goal(2, Direction.DOWN, 8, new int[] {0, 1}, 8), Goal.NOTHING);
        assertThat(move.of(0) + move.of(1)).isCloseTo(-8, within(1e-6));
    }
}
