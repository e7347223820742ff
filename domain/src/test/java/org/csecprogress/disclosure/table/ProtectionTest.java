package org.csecprogress.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What must be protected")
class ProtectionTest {
    private static final LinkedSystem ROW =
            LinkedSystem.builder()
                    .add(TableCell.open("zero", 0))
                    .add(TableCell.open("one", 1))
                    .add(TableCell.open("ten", 10))
                    .add(TableCell.open("eleven", 11))
                    .add(TableCell.open("beds", 3).unguarded())
                    .add(TableCell.open("old", 4).as(Standing.PUBLIC))
                    .add(TableCell.open("total", 29))
                    .add(TableCell.open("few", 5))
                    .sum("total", List.of("zero", "one", "ten", "eleven", "beds", "old"))
                    .sum("few", List.of("one", "old"))
                    .build();

    @Test
    @DisplayName("is every count of 1 to 10 of people at risk that is not public already")
    void primaries() {
        Protection cover = Protection.of(ROW, Policy.release());
        assertThat(cover.primaries().stream().map(ROW::name)).containsExactly("one", "ten", "few");
    }

    @Test
    @DisplayName("up to the threshold, and down to what the attacker knows it to be at least")
    void cover() {
        Protection cover = Protection.of(ROW, Policy.release());
        assertThat(cover.up(1)).isEqualTo(10);
        assertThat(cover.down(1)).isZero();
        assertThat(cover.up(2)).isEqualTo(1);
        assertThat(cover.down(2)).isEqualTo(9);
        // The public part counts in full, the hidden ones 1 each.
        assertThat(cover.minimum(6)).isEqualTo(8);
        assertThat(cover.minimum(7)).isEqualTo(5);
        assertThat(cover.down(7)).isZero();
    }

    @Test
    @DisplayName("by half its value, rounded up, where tools are compared")
    void half() {
        Protection half = Protection.of(ROW, Policy.comparison(Criterion.HALF, true));
        assertThat(half.up(1)).isEqualTo(1);
        assertThat(half.up(2)).isEqualTo(5);
        assertThat(half.down(2)).isEqualTo(5);
    }

    @Test
    @DisplayName("never from a threshold below 11")
    void floor() {
        assertThatThrownBy(() -> new PrimaryRule(10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PrimaryRule(11).largest()).isEqualTo(10);
    }

    @Test
    @DisplayName("in tables that add up, each cell once")
    void refusesContradictions() {
        LinkedSystem.Builder wrong =
                LinkedSystem.builder()
                        .add(TableCell.open("a", 2))
                        .add(TableCell.open("b", 3))
                        .sum("a", List.of("b"));
        assertThatThrownBy(wrong::build).hasMessageContaining("a");
        assertThatThrownBy(() -> wrong.add(TableCell.open("a", 2))).hasMessageContaining("twice");
        assertThatThrownBy(() -> wrong.sum("a", List.of("b", "b"))).hasMessageContaining("a");
        assertThatThrownBy(() -> wrong.sum("a", List.of("c"))).hasMessageContaining("c");
    }
}
