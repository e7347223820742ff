package org.csecprogress.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.disclosure.Tables.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The suppressor of whole groups")
class WholeGroupSuppressorTest {
    private final DisclosureControl control =
            new WholeGroupSuppressor(new SuppressionPolicy("Edition 2.0", 11));

    @Test
    @DisplayName("shows zero and 11, and withholds 1 and 10")
    void zeroIsShown() {
        var plan = protect(tables().total("A", 0).total("B", 11).total("C", 1).total("D", 10));
        assertThat(plan.shownBlocks()).containsExactly("A", "B");
        assertThat(plan.withheldBlocks()).containsExactly("C", "D");
        assertThat(plan.withheldCells()).containsExactly("C", "D");
    }

    @Test
    @DisplayName("shows small counts of what is not at risk")
    void unguarded() {
        assertThat(protect(tables().total("BEDS", 4, false)).showsBlock("BEDS")).isTrue();
    }

    @Test
    @DisplayName("withholds a whole and its subset when their difference is small")
    void subtractionOfASubset() {
        var plan = protect(tables().total("A", 50).total("B", 45).subset("A", "B"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("shows a whole and its subset when they are the same, or 11 apart")
    void safeSubset() {
        var plan =
                protect(
                        tables().total("A", 50)
                                .total("B", 50)
                                .total("C", 39)
                                .subset("A", "B")
                                .subset("B", "C"));
        assertThat(plan.shownBlocks()).containsExactly("A", "B", "C");
    }

    @Test
    @DisplayName("withholds every total connected with a small one, and no other")
    void wholeGroup() {
        var plan =
                protect(
                        tables().total("A", 300)
                                .total("B", 200)
                                .total("C", 100)
                                .total("D", 3)
                                .total("E", 90)
                                .subset("A", "B")
                                .subset("B", "C")
                                .subset("C", "D"));
        assertThat(plan.shownBlocks()).containsExactly("E");
    }

    @Test
    @DisplayName("withholds a total of which a part is small, with the other parts")
    void smallPart() {
        var plan =
                protect(
                        tables().total("A", 100)
                                .total("B", 60)
                                .total("C", 36)
                                .total("D", 4)
                                .identity("A", "B", "C", "D"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("treats parts that do not add up as parts and a remainder")
    void discrepancy() {
        var tables = tables().total("A", 100).total("B", 60).total("C", 36).identity("A", "B", "C");
        assertThat(protect(tables).shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("treats parts above their whole as a small remainder")
    void negative() {
        assertThat(protect(tables().total("A", 100).total("B", 160).subset("A", "B")).shownBlocks())
                .isEmpty();
    }

    @Test
    @DisplayName("never shows a breakdown without its total")
    void breakdownNeedsTotal() {
        var plan =
                protect(
                        tables().total("A", 100)
                                .rows("A", "SEX", 50, 50)
                                .total("B", 95)
                                .subset("A", "B"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("withholds a breakdown with a small row, keeping the total")
    void smallRow() {
        var plan =
                protect(
                        tables().total("A", 100)
                                .rows("A", "SEX", 50, 45, 5)
                                .rows("A", "AGE", 50, 50, 0));
        assertThat(plan.shownBlocks()).containsExactly("A", "A.AGE");
    }

    @Test
    @DisplayName("withholds a breakdown whose row is a small number below its whole's row")
    void complementOfARow() {
        var plan =
                protect(
                        tables().total("A", 100)
                                .rows("A", "SEX", 50, 50)
                                .total("B", 80)
                                .rows("B", "SEX", 45, 35)
                                .subset("A", "B")
                                .subset("A@SEX:1", "B@SEX:1")
                                .subset("A@SEX:2", "B@SEX:2"));
        assertThat(plan.shownBlocks()).containsExactly("A", "A.SEX", "B");
    }

    @Test
    @DisplayName("withholds together the breakdowns of which one is the difference of the others")
    void identityByRow() {
        var plan =
                protect(
                        tables().total("A", 100)
                                .rows("A", "SEX", 60, 40)
                                .total("B", 70)
                                .rows("B", "SEX", 40, 30)
                                .total("C", 30)
                                .rows("C", "SEX", 20, 10)
                                .identity("A", "B", "C")
                                .identity("A@SEX:1", "B@SEX:1", "C@SEX:1")
                                .identity("A@SEX:2", "B@SEX:2", "C@SEX:2"));
        assertThat(plan.shownBlocks()).containsExactly("A", "B", "C");
    }

    @Test
    @DisplayName("withholds a breakdown that part of the reporters did not give, if they are few")
    void incompleteBreakdown() {
        assertThat(protect(tables().total("A", 100).rows("A", "SEX", 50, 45)).shownBlocks())
                .containsExactly("A");
    }

    @Test
    @DisplayName("withholds what is close to a figure that was published before")
    void earlierRelease() {
        var plan = protect(tables().known("L", 40).total("A", 35).subset("L", "A"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("withholds a block whose companion is small or withheld, and what is tied to it")
    void companions() {
        var plan =
                protect(
                        tables().total("YOUTH", 4)
                                .total("EPISODES", 40)
                                .total("RETURNS", 20)
                                .total("MOVES", 80)
                                .subset("EPISODES", "RETURNS")
                                .companion("RETURNS", "YOUTH")
                                .companion("MOVES", "EPISODES"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName(
            "withholds a total that gives a row of another's withheld breakdown, if the others of its rows are small")
    void rowKnownFromATotal() {
        // D is row 1 of A by S. The other rows of A add up to 6, whatever is done with A.S.
        var plan =
                protect(
                        tables().total("A", 100)
                                .rows("A", "S", 94, 4, 2)
                                .total("D", 94)
                                .unpublished("D in A", 94)
                                .identity("D in A", "A@S:1")
                                .identity("D", "D in A"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("withholds the kinds of a union when few are of more than one kind")
    void overlap() {
        var plan =
                protect(
                        tables().total("ANY", 100)
                                .total("ONE", 60)
                                .total("OTHER", 44)
                                .union("ANY", "ONE", "OTHER"));
        assertThat(plan.shownBlocks()).isEmpty();
    }

    @Test
    @DisplayName("gives the same plan whatever the order of the system")
    void deterministic() {
        var tables =
                tables().total("A", 100)
                        .rows("A", "SEX", 60, 40)
                        .total("B", 95)
                        .subset("A", "B")
                        .total("C", 20);
        TableSystem system = tables.system();
        TableSystem turned =
                new TableSystem(
                        reversed(system.blocks()),
                        reversed(system.cells()),
                        reversed(system.relations()),
                        reversed(system.companions()));
        assertThat(control.protect(turned)).isEqualTo(control.protect(system));
    }

    @Test
    @DisplayName("refuses a threshold below 11")
    void floor() {
        assertThatThrownBy(() -> new SuppressionPolicy("Edition 2.0", 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SuppressionPolicy("Edition 2.0", 16).isSmall(15)).isTrue();
    }

    private SuppressionPlan protect(Tables tables) {
        return control.protect(tables.system());
    }

    private static <T> List<T> reversed(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
