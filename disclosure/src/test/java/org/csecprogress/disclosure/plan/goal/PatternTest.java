package org.csecprogress.disclosure.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pattern")
class PatternTest {
    private final Sheet sheet =
            new Sheet()
                    .open("small", 5)
                    .open("zero", 0)
                    .open("large", 50)
                    .add(TableCell.open("old", 3).as(CellVisibility.PUBLIC))
                    .add(TableCell.open("withheld", 70).as(CellVisibility.WITHHELD))
                    .add(TableCell.open("never", 80).as(CellVisibility.UNPUBLISHED))
                    .open("other", 20);

    private final Pattern pattern = new Pattern(sheet.system(), sheet.release());

    @Test
    @DisplayName("starts with what must be withheld")
    void starts() {
        assertThat(Posed.of(pattern.hidden())).containsExactly(0, 4, 5);
        assertThat(pattern.isHidden(0)).isTrue();
        assertThat(pattern.isPrimary(0)).isTrue();
        assertThat(pattern.isPrimary(5)).isFalse();
        assertThat(pattern.protection().primaries()).containsExactly(0, 4);
    }

    @Test
    @DisplayName("can withhold what is open and not zero, and never what is public for ever")
    void candidates() {
        assertThat(pattern.isCandidate(2)).isTrue();
        for (int cell : new int[] {0, 1, 3, 4, 5}) {
            assertThat(pattern.isCandidate(cell)).isFalse();
        }
        assertThat(pattern.moves(1)).isFalse();
        assertThat(pattern.moves(3)).isFalse();
        assertThat(pattern.moves(0)).isTrue();
        assertThat(pattern.moves(2)).isTrue();
    }

    @Test
    @DisplayName("gives plans that count and price their secondary cells")
    void plans() {
        pattern.hide(2, true);
        pattern.hide(6, true);
        pattern.hide(6, false);
        Plan plan = new Plan(pattern, 40, new TreeSet<>());
        assertThat(plan.isHidden(2)).isTrue();
        assertThat(plan.isHidden(6)).isFalse();
        assertThat(plan.secondary()).isEqualTo(1);
        assertThat(plan.cost()).isEqualTo(50);
        assertThat(plan.bound()).isEqualTo(40);
        assertThat(plan.unattainable()).isEmpty();
        assertThat(plan.names(sheet.system()))
                .containsExactly("large", "never", "small", "withheld");
    }

    @Test
    @DisplayName("gives plans whose bound never exceeds their cost")
    void bounds() {
        Plan nothing = new Plan(pattern, 40, new TreeSet<>());
        assertThat(nothing.cost()).isZero();
        assertThat(nothing.bound()).isZero();
    }

    @Test
    @DisplayName("is not changed through copies it returned")
    void copies() {
        pattern.hidden()[2] = true;
        Plan plan = new Plan(pattern, 0, new TreeSet<>());
        plan.hidden()[2] = true;
        assertThat(pattern.isHidden(2)).isFalse();
        assertThat(plan.isHidden(2)).isFalse();
    }
}
