package org.csecprogress.disclosure.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The minimum of a count")
class LeastCountsTest {
    private static TableCell left(String name, long value) {
        return TableCell.open(name, value).as(CellVisibility.UNPUBLISHED);
    }

    private static LeastCounts counts(Sheet sheet) {
        return new LeastCounts(sheet.system(), PrimaryRule.STANDARD);
    }

    @Test
    @DisplayName("is the count if published and large, 1 if small, and 0 if zero")
    void published() {
        LeastCounts counts = counts(Sheet.row(0, 1, 10, 11, 300));
        assertThat(counts.of(0)).isZero();
        assertThat(counts.of(1)).isEqualTo(1);
        assertThat(counts.of(2)).isEqualTo(1);
        assertThat(counts.of(3)).isEqualTo(11);
        assertThat(counts.of(4)).isEqualTo(300);
        assertThat(counts.of(5)).isEqualTo(322);
    }

    @Test
    @DisplayName("is the same beside every small count if the count is unpublished")
    void sameBesideAll() {
        for (long small = 1; small <= 10; small++) {
            Sheet sheet = new Sheet().open("T", 100).open("few", small);
            sheet.add(left("rest", 100 - small)).sum("T", "few", "rest");
            assertThat(counts(sheet).of(sheet.cell("rest"))).as("%d", small).isEqualTo(90);
        }
    }

    @Test
    @DisplayName("is found along several equations, in any order")
    void chain() {
        for (boolean turned : new boolean[] {false, true}) {
            Sheet sheet = new Sheet().open("T", 200).open("U", 50).open("a", 4).open("b", 7);
            sheet.add(left("inner", 43)).add(left("outer", 153)).add(left("both", 196));
            if (turned) {
                sheet.sum("both", "outer", "inner").sum("T", "a", "both");
                sheet.sum("U", "b", "inner");
            } else {
                sheet.sum("U", "b", "inner").sum("T", "a", "both");
                sheet.sum("both", "outer", "inner");
            }
            LeastCounts counts = counts(sheet);
            assertThat(counts.of(sheet.cell("inner"))).isEqualTo(40);
            assertThat(counts.of(sheet.cell("both"))).isEqualTo(190);
            // At most 49 of at least 190 are inside.
            assertThat(counts.of(sheet.cell("outer"))).isEqualTo(190 - 49);
        }
    }

    @Test
    @DisplayName("is the sum of the parts' minimums for an unpublished total")
    void totals() {
        Sheet sheet = new Sheet().open("a", 3).open("b", 20).add(left("ab", 23));
        sheet.sum("ab", "a", "b");
        assertThat(counts(sheet).of(sheet.cell("ab"))).isEqualTo(21);
    }

    @Test
    @DisplayName("is the threshold for people and 1 for other things, if no equation says more")
    void alone() {
        Sheet sheet = new Sheet().add(left("people", 90)).add(left("beds", 90).unguarded());
        sheet.add(left("nobody", 0));
        assertThat(counts(sheet).of(0)).isEqualTo(11);
        assertThat(counts(sheet).of(1)).isEqualTo(1);
        assertThat(counts(sheet).of(2)).isZero();
    }

    @Test
    @DisplayName("is looser but holds beyond twenty totals in one another, as rounds end there")
    void rounds() {
        Sheet sheet = new Sheet().add(left("0", 50));
        for (int level = 1; level <= 25; level++) {
            sheet.open("more " + level, 100).add(left("" + level, 50 + 100L * level));
        }
        // Each round carries a bound by one level, since the outermost total is read first.
        for (int level = 25; level > 0; level--) {
            sheet.sum("" + level, "" + (level - 1), "more " + level);
        }
        LeastCounts counts = counts(sheet);
        assertThat(counts.of(sheet.cell("20"))).isEqualTo(11 + 20 * 100);
        assertThat(counts.of(sheet.cell("25"))).isEqualTo(11 + 20 * 100);
    }

    @Test
    @DisplayName("follows from the most that another count can be")
    void fromTheMost() {
        Sheet sheet = new Sheet().open("T", 100).open("S", 150);
        sheet.add(left("beds", 40).unguarded()).add(left("people", 60)).add(left("rest", 90));
        sheet.sum("T", "beds", "people").sum("S", "people", "rest");
        // There is at least one bed, so 99 people at most.
        assertThat(counts(sheet).of(sheet.cell("rest"))).isEqualTo(150 - 99);
    }

    @Test
    @DisplayName("lets no count fall that could be small itself")
    void perhapsSmall() {
        for (int total : new int[] {20, 21}) {
            Sheet sheet = new Sheet().open("T", total).open("few", 3);
            sheet.add(left("beds", total - 3).unguarded()).sum("T", "few", "beds");
            SurrogateAims aims =
                    new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
            // Beside at most ten, the rest of 20 may be ten as well; that of 21 may not.
            assertThat(aims.room(sheet.cell("beds"))).isEqualTo(total == 20 ? 0 : 10);
        }
    }

    @Test
    @DisplayName("sets how far a plan lets the count fall")
    void room() {
        Sheet sheet = new Sheet().open("T", 100).open("few", 3);
        sheet.add(left("rest", 97)).sum("T", "few", "rest");
        SurrogateAims aims =
                new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);
        assertThat(aims.room(sheet.cell("rest"))).isEqualTo(89);
        assertThat(aims.room(sheet.cell("few"))).isZero();
    }
}
