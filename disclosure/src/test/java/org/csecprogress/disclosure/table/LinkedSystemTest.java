package org.csecprogress.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A linked system")
class LinkedSystemTest {
    private final LinkedSystem system =
            LinkedSystem.builder()
                    .add(TableCell.open("a", 4).of("Yuba"))
                    .add(TableCell.open("b", 0).of("Napa").worth(7))
                    .add(TableCell.open("beds", 3).unguarded())
                    .add(TableCell.open("total", 7).as(CellVisibility.WITHHELD).of("Napa"))
                    .sum("total", List.of("a", "b", "beds"))
                    .build();

    @Test
    @DisplayName("numbers its cells in the order of their addition")
    void cells() {
        assertThat(system.size()).isEqualTo(4);
        assertThat(system.name(1)).isEqualTo("b");
        assertThat(system.value(3)).isEqualTo(7);
        assertThat(system.worth(0)).isEqualTo(4);
        assertThat(system.worth(1)).isEqualTo(7);
        assertThat(system.isGuarded(0)).isTrue();
        assertThat(system.isGuarded(2)).isFalse();
        assertThat(system.standing(0)).isEqualTo(CellVisibility.OPEN);
        assertThat(system.standing(3)).isEqualTo(CellVisibility.WITHHELD);
    }

    @Test
    @DisplayName("keeps the cells of each insider apart")
    void blocks() {
        assertThat(system.blockCount()).isEqualTo(2);
        assertThat(system.block(0)).isZero();
        assertThat(system.block(1)).isEqualTo(1);
        assertThat(system.block(2)).isEqualTo(LinkedSystem.NO_BLOCK);
        assertThat(system.block(3)).isEqualTo(1);
    }

    @Test
    @DisplayName("keeps its equations")
    void equations() {
        Equation equation = system.equations().get(0);
        assertThat(equation.total()).isEqualTo(3);
        assertThat(equation.size()).isEqualTo(3);
        assertThat(equation.part(2)).isEqualTo(2);
        assertThat(equation).hasToString("3 = [0, 1, 2]");
    }

    @Test
    @DisplayName("takes other counts and keeps everything else")
    void otherValues() {
        LinkedSystem other = system.withValues(new long[] {1, 2, 3, 6});
        for (int cell = 0; cell < system.size(); cell++) {
            assertThat(other.name(cell)).isEqualTo(system.name(cell));
            assertThat(other.worth(cell)).isEqualTo(system.worth(cell));
            assertThat(other.isGuarded(cell)).isEqualTo(system.isGuarded(cell));
            assertThat(other.standing(cell)).isEqualTo(system.standing(cell));
            assertThat(other.block(cell)).isEqualTo(system.block(cell));
        }
        assertThat(other.value(1)).isEqualTo(2);
        assertThat(other.equations()).isEqualTo(system.equations());
    }

    @Test
    @DisplayName("takes only counts that add up, one for each cell")
    void refusesOtherValues() {
        assertThatThrownBy(() -> system.withValues(new long[] {1, 2, 3, 7}))
                .hasMessage("does not add up: total");
        assertThatThrownBy(() -> system.withValues(new long[] {1, 2, 3}))
                .hasMessage("a value for each cell");
    }

    @Test
    @DisplayName("has no empty sums, sums of themselves, repeated or unknown cells")
    void refusesSums() {
        LinkedSystem.Builder builder =
                LinkedSystem.builder().add(TableCell.open("a", 0)).add(TableCell.open("b", 0));
        assertThatThrownBy(() -> builder.sum("a", List.of())).hasMessageContaining("different");
        assertThatThrownBy(() -> builder.sum("a", List.of("b", "a"))).hasMessageContaining("a sum");
        assertThatThrownBy(() -> builder.sum("a", List.of("b", "b"))).hasMessageContaining("a sum");
        assertThatThrownBy(() -> builder.sum("c", List.of("b"))).hasMessageContaining("not in");
        assertThat(builder.sum("a", List.of("b")).build().equations()).hasSize(1);
    }

    @Test
    @DisplayName("has no duplicate cells and no negative counts")
    void refusesCells() {
        LinkedSystem.Builder builder = LinkedSystem.builder().add(TableCell.open("a", 0));
        assertThatThrownBy(() -> builder.add(TableCell.open("a", 1)))
                .hasMessage("twice in one system: a");
        assertThatThrownBy(() -> TableCell.open("b", -1)).hasMessageContaining("negative: b");
        assertThatThrownBy(() -> TableCell.open("b", 0).worth(-1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> TableCell.open("", 0)).hasMessageContaining("a name");
        assertThatThrownBy(() -> TableCell.open(null, 0)).hasMessageContaining("a name");
        assertThatThrownBy(() -> TableCell.open("b", 0).as(null)).hasMessageContaining("a name");
        assertThatThrownBy(() -> TableCell.open("b", 0).of(null)).hasMessageContaining("a name");
    }
}
