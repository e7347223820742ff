package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cells of a system while it is built")
class CellsTest {
    private final Cells cells = new Cells();

    private CellsTest with(String name, long value) {
        cells.add(TableCell.open(name, value));
        return this;
    }

    private LinkedSystem system(String... planned) {
        return cells.system(Set.of(planned), Set.of());
    }

    private static List<String> names(LinkedSystem system) {
        return IntStream.range(0, system.size()).mapToObj(system::name).toList();
    }

    private static List<String> sums(LinkedSystem system) {
        return system.equations().stream()
                .map(
                        sum ->
                                system.name(sum.total())
                                        + " ="
                                        + IntStream.range(0, sum.size())
                                                .mapToObj(at -> " " + system.name(sum.part(at)))
                                                .reduce("", String::concat))
                .toList();
    }

    @Test
    @DisplayName("are what was added first under their names")
    void first() {
        with("a", 5).with("a", 7);
        assertThat(cells.value("a")).isEqualTo(5);
        assertThat(cells.has("a")).isTrue();
        assertThat(cells.has("b")).isFalse();
    }

    @Test
    @DisplayName("are split into parts and a rest that is published nowhere")
    void rest() {
        cells.add(TableCell.open("T", 40).of("10"));
        with("a", 30);
        assertThat(cells.split("by name", "T", List.of("a"), true)).isEqualTo("by name rest");
        assertThat(cells.cell("by name rest"))
                .isEqualTo(
                        new TableCell(
                                "by name rest", 10, 0, true, CellVisibility.UNPUBLISHED, "10"));
        assertThat(sums(system("T"))).containsExactly("T = a by name rest");
        assertThat(cells.split("other", "T", List.of("a"), false)).isEqualTo("other rest");
        assertThat(cells.cell("other rest").guarded()).isFalse();
    }

    @Test
    @DisplayName("have no rest where the parts are the whole")
    void noRest() {
        with("T", 40).with("a", 30).with("b", 10);
        assertThat(cells.split("by name", "T", List.of("a", "b"), true)).isEmpty();
        assertThat(sums(system("a"))).containsExactly("T = a b");
    }

    @Test
    @DisplayName("are not split where that contradicts itself, nor twice under one name")
    void notSplit() {
        with("T", 40).with("a", 30).with("b", 11);
        assertThat(cells.split("too much", "T", List.of("a", "b"), true)).isEmpty();
        assertThat(cells.split("itself", "T", List.of("T"), true)).isEmpty();
        assertThat(system("T").equations()).isEmpty();
        assertThat(cells.split("once", "T", List.of("a"), true)).isNotEmpty();
        assertThat(cells.split("once", "T", List.of("b"), true)).isEmpty();
        assertThat(sums(system("T"))).containsExactly("T = a once rest");
    }

    @Test
    @DisplayName("are known to be split into one part, alone or with one other")
    void isSplit() {
        with("T", 60).with("a", 30).with("b", 20).with("c", 10);
        cells.sum("three", "T", List.of("a", "b", "c"));
        assertThat(cells.isSplit("T", List.of("a"))).isFalse();
        cells.split("two", "T", List.of("a"), true);
        assertThat(cells.isSplit("T", List.of("a"))).isTrue();
        assertThat(cells.isSplit("T", List.of("b"))).isFalse();
        assertThat(cells.isSplit("T", List.of("a", "b"))).isFalse();
        assertThat(cells.isSplit("a", List.of("T"))).isFalse();
    }

    @Test
    @DisplayName("add up without zeros, and each once")
    void sum() {
        with("T", 30).with("a", 30).with("none", 0).with("S", 0);
        cells.sum("zeros", "S", List.of("none"));
        cells.sum("one", "T", List.of("a", "none", "a"));
        cells.sum("one", "T", List.of("none", "a", "S"));
        assertThat(sums(system("T"))).containsExactly("T = a");
    }

    @Test
    @DisplayName("make one cell together, which is made once")
    void together() {
        with("a", 30).with("b", 12);
        assertThat(cells.together(List.of("a"))).isEqualTo("a");
        assertThat(cells.together(List.of("a", "b"))).isEqualTo("(a + b)");
        assertThat(cells.together(List.of("a", "b"))).isEqualTo("(a + b)");
        assertThat(cells.cell("(a + b)"))
                .isEqualTo(new TableCell("(a + b)", 42, 0, true, CellVisibility.UNPUBLISHED, ""));
        assertThat(sums(system("a"))).containsExactly("(a + b) = a b");
    }

    @Test
    @DisplayName("are together a count of people if one is, and a county's if all are")
    void kinds() {
        cells.add(TableCell.open("a", 30).of("10"));
        cells.add(TableCell.open("b", 12).of("10").unguarded());
        cells.add(TableCell.open("c", 9).of("19").unguarded());
        assertThat(cells.cell(cells.together(List.of("a", "b"))).insider()).isEqualTo("10");
        assertThat(cells.cell(cells.together(List.of("a", "b"))).guarded()).isTrue();
        assertThat(cells.cell(cells.together(List.of("b", "c"))).insider()).isEmpty();
        assertThat(cells.cell(cells.together(List.of("b", "c"))).guarded()).isFalse();
    }

    @Test
    @DisplayName("are in the system if hidden ones tie them to a planned one")
    void tied() {
        with("T", 50).with("a", 30).with("b", 20).with("far", 7).with("S", 80).with("c", 30);
        cells.sum("one", "T", List.of("a", "b"));
        cells.sum("two", "S", List.of("T", "c"));
        assertThat(names(system("a"))).containsExactly("T", "a", "b", "S", "c");
        assertThat(names(system("c"))).containsExactly("T", "a", "b", "S", "c");
        assertThat(names(system("far"))).containsExactly("far");
    }

    @Test
    @DisplayName("are tied by no public cell and by no zero, which everybody knows")
    void known() {
        with("a", 30).with("b", 20).with("S", 80).with("c", 30).with("none", 0);
        cells.add(TableCell.open("T", 50).as(CellVisibility.PUBLIC));
        cells.sum("one", "T", List.of("a", "b"));
        cells.sum("two", "S", List.of("T", "c"));
        assertThat(names(system("a"))).containsExactly("a", "b", "T");
        assertThat(names(system("c"))).containsExactly("S", "c", "T");
        assertThat(names(system("T", "none"))).isEmpty();
    }

    @Test
    @DisplayName("stay withheld where they were, unless they are public for ever")
    void withheld() {
        with("a", 30).with("b", 20);
        cells.add(TableCell.open("T", 50).as(CellVisibility.PUBLIC));
        cells.sum("one", "T", List.of("a", "b"));
        LinkedSystem system = cells.system(Set.of("a"), Set.of("b", "T"));
        assertThat(system.standing(0)).isEqualTo(CellVisibility.OPEN);
        assertThat(system.standing(1)).isEqualTo(CellVisibility.WITHHELD);
        assertThat(system.standing(2)).isEqualTo(CellVisibility.PUBLIC);
    }

    @Test
    @DisplayName("need no protection where they are published nowhere, if only a price is asked")
    void withoutDifferences() {
        with("T", 40).with("a", 30);
        cells.split("by name", "T", List.of("a"), true);
        LinkedSystem all = cells.system(Set.of("T"), Set.of(), true);
        assertThat(IntStream.range(0, 3)).allMatch(all::isGuarded);
        LinkedSystem published = cells.system(Set.of("T"), Set.of(), false);
        assertThat(published.isGuarded(0)).isTrue();
        assertThat(published.isGuarded(1)).isTrue();
        assertThat(published.isGuarded(2)).isFalse();
    }
}
