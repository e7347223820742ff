package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Complementary suppression")
class SuppressorTest {
    private static final PrimaryRule RULE = PrimaryRule.STANDARD;

    private final Suppressor suppressor = new Suppressor(new OrTools(), Budget.standard());

    private Plan plan(Sheet sheet) {
        return suppressor.plan(sheet.system(), RULE);
    }

    private Price price(Sheet sheet, LinkedSystem published) {
        return suppressor.price(sheet.system(), published, RULE, plan(sheet));
    }

    @Test
    @DisplayName("costs nothing where nothing is withheld, and less than nothing never")
    void free() {
        Sheet sheet = Sheet.row(5, 30, 20);
        Plan nothing = suppressor.plan(Sheet.row(20, 20, 20).system(), RULE);
        assertThat(suppressor.price(sheet.system(), sheet.system(), RULE, nothing))
                .isSameAs(Price.NONE);
        assertThat(new Price(0, 0, 0, 0)).isEqualTo(Price.NONE);
        for (int part = 0; part < 4; part++) {
            int at = part;
            assertThatThrownBy(() -> new Price(less(at, 0), less(at, 1), less(at, 2), less(at, 3)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static long less(int part, int place) {
        return part == place ? -1 : 0;
    }

    @Test
    @DisplayName("stays with what the last plan withheld, unless another plan is cheaper")
    void last() {
        Sheet equal = Sheet.row(5, 20, 20, 20);
        for (String cell : Set.of("1", "2", "3")) {
            Plan plan = suppressor.plan(equal.system(), RULE, Set.of(cell, "of another system"));
            assertThat(suppressor.chosen(equal.system(), RULE, plan)).containsExactly(cell);
        }
        Sheet dear = Sheet.row(5, 30, 20, 40);
        Plan plan = suppressor.plan(dear.system(), RULE, Set.of("1", "3"));
        assertThat(suppressor.chosen(dear.system(), RULE, plan)).containsExactly("2");
        assertThat(suppressor.bound(dear.system(), RULE, plan)).isEqualTo(20);
    }

    @Test
    @DisplayName("costs what counties make dearer")
    void insiders() {
        Sheet sheet = new Sheet().open("small", 5).open("b", 30).open("T", 55);
        sheet.add(TableCell.open("theirs", 20).of("county")).sum("T", "small", "b", "theirs");
        assertThat(plan(sheet).cost()).isEqualTo(30);
        assertThat(price(sheet, sheet.system())).isEqualTo(new Price(30, 0, 10, 0));
    }

    @Test
    @DisplayName("costs what planning without a look at small counts makes dearer")
    void surrogates() {
        Sheet sheet = Sheet.row(10, 14, 10, 10, 0, 0, 0, 30);
        assertThat(plan(sheet).cost()).isEqualTo(14);
        assertThat(price(sheet, sheet.system())).isEqualTo(new Price(14, 14, 0, 0));
    }

    @Test
    @DisplayName("costs what unpublished counts make dearer")
    void differences() {
        TableCell rest = TableCell.open("rest", 5).as(CellVisibility.UNPUBLISHED);
        Sheet sheet = new Sheet().open("a", 40).add(rest).open("T", 45).sum("T", "a", "rest");
        Sheet shown = new Sheet().open("a", 40).add(rest.unguarded()).open("T", 45);
        shown.sum("T", "a", "rest");
        assertThat(plan(sheet).cost()).isEqualTo(40);
        assertThat(price(sheet, shown.system())).isEqualTo(new Price(40, 0, 0, 40));
    }

    @Test
    @DisplayName("is told and recalled by the names of what is withheld for others")
    void recalls() {
        Sheet sheet = Sheet.row(5, 30, 20, 40);
        Plan plan = plan(sheet);
        assertThat(suppressor.chosen(sheet.system(), RULE, plan)).containsExactly("2");
        Plan again = suppressor.recall(sheet.system(), RULE, Set.of("2"), Set.of()).orElseThrow();
        assertThat(again.hidden()).isEqualTo(plan.hidden());
        assertThat(again.unattainable()).isEmpty();
        assertThat(suppressor.recall(sheet.system(), RULE, Set.of("1", "2"), Set.of("0")))
                .hasValueSatisfying(
                        two -> {
                            assertThat(two.names(sheet.system())).containsExactly("0", "1", "2");
                            assertThat(two.unattainable()).containsExactly(0);
                        });
        assertThat(suppressor.recall(sheet.system(), RULE, Set.of("2", "nowhere"), Set.of()))
                .isEmpty();
        assertThat(suppressor.recall(sheet.system(), RULE, Set.of("0"), Set.of()))
                .as("withheld anyway, so nothing to choose")
                .isEmpty();
    }

    @Test
    @DisplayName("withholds less under a weaker criterion")
    void criteria() {
        Sheet sheet = Sheet.row(5, 6, 30);
        assertThat(suppressor.compare(sheet.system(), RULE, Criterion.EXACT).cost()).isZero();
        Plan cover = suppressor.compare(sheet.system(), RULE, Criterion.COVER);
        assertThat(cover.cost()).isEqualTo(30);
        assertThat(cover.names(sheet.system())).containsExactly("0", "1", "2");
    }

    @Test
    @DisplayName("withholds around the cells with no proof whatever is their equation's part")
    void widens() {
        Sheet sheet = Sheet.row(5, 30, 20).open("far", 60);
        Pattern pattern = new Pattern(sheet.system(), sheet.release());
        Plan none = new Plan(pattern, 0, new TreeSet<>(Set.of(0)));
        Plan wide = suppressor.widen(sheet.system(), RULE, none, Set.of(3), 1);
        assertThat(wide.names(sheet.system())).containsExactly("0", "1", "2", "T");
        assertThat(wide.unattainable()).containsExactly(0);
        Plan unmoved = suppressor.widen(sheet.system(), RULE, none, Set.of(4), 1);
        assertThat(unmoved.names(sheet.system())).containsExactly("0", "far");
    }
}
