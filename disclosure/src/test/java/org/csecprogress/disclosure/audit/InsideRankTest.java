package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The knowledge of an insider")
class InsideRankTest {
    private final Sheet sheet =
            new Sheet()
                    .open("one", 1)
                    .open("b", 6)
                    .open("c", 7)
                    .open("T", 14)
                    .sum("T", "one", "b", "c")
                    .open("x", 3)
                    .open("y", 30)
                    .open("S", 33)
                    .sum("S", "x", "y")
                    .add(TableCell.open("old", 4).as(CellVisibility.PUBLIC))
                    .open("more", 5)
                    .sum("more", "one", "old");

    private InsideRank rank() {
        Unknowns unknowns = Hidden.of(sheet);
        return new InsideRank(
                unknowns,
                unknowns,
                new Acquaintances(unknowns),
                new RankTest(unknowns, new BitSet()));
    }

    private Knowledge one() {
        return new Knowledge(Attacker.SINGLE, 0, sheet.cells("one"));
    }

    private Knowledge insider(int number, String... cells) {
        return new Knowledge(Attacker.INSIDER, number, sheet.cells(cells));
    }

    @Test
    @DisplayName("includes the rest of a sum with all other cells known")
    void insiders() {
        sheet.hide("one", "b", "c", "x", "y");
        InsideRank rank = rank();
        assertThat(rank.determines(sheet.cell("c"), insider(0, "one", "b"))).isTrue();
        assertThat(rank.determines(sheet.cell("c"), insider(1, "one"))).isFalse();
        assertThat(rank.determines(sheet.cell("x"), insider(2, "one", "b"))).isFalse();
        assertThat(rank.determines(sheet.cell("x"), insider(3, "y"))).isTrue();
    }

    @Test
    @DisplayName("includes every cell that moves with the one known youth")
    void singles() {
        sheet.hide("one", "b", "more", "x", "y");
        InsideRank rank = rank();
        assertThat(rank.determines(sheet.cell("b"), one())).isTrue();
        assertThat(rank.determines(sheet.cell("more"), one())).isTrue();
        assertThat(rank.determines(sheet.cell("x"), one())).isFalse();
    }

    @Test
    @DisplayName("gains nothing from a youth whom everyone can work out")
    void determined() {
        sheet.hide("one", "x", "y");
        assertThat(rank().determines(sheet.cell("x"), one())).isFalse();
    }

    @Test
    @DisplayName("includes a cell that equals theirs whatever is published")
    void theirs() {
        sheet.hide("one", "b", "c", "more", "x", "y");
        InsideRank rank = rank();
        assertThat(rank.isTheirs(sheet.cell("more"), one())).isTrue();
        assertThat(rank.isTheirs(sheet.cell("b"), one())).isFalse();
        assertThat(rank.isTheirs(sheet.cell("more"), insider(0, "one"))).isTrue();
        assertThat(rank.isTheirs(sheet.cell("c"), insider(0, "one"))).isFalse();
        assertThat(rank.isTheirs(sheet.cell("x"), insider(0, "one"))).isFalse();
    }
}
