package org.csecprogress.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Protection levels")
class ProtectionLevelsTest {
    private final LinkedSystem row =
            LinkedSystem.builder()
                    .add(TableCell.open("zero", 0))
                    .add(TableCell.open("one", 1))
                    .add(TableCell.open("ten", 10))
                    .add(TableCell.open("eleven", 11))
                    .add(TableCell.open("beds", 3).unguarded())
                    .add(TableCell.open("old", 4).as(CellVisibility.PUBLIC))
                    .add(TableCell.open("total", 29))
                    .add(TableCell.open("few", 5))
                    .sum("total", List.of("zero", "one", "ten", "eleven", "beds", "old"))
                    .sum("few", List.of("one", "old"))
                    .build();

    @Test
    @DisplayName("covers every count of 1 to 10 of people at risk that is not public already")
    void primaries() {
        ProtectionLevels cover = ProtectionLevels.of(row, Policy.release());
        assertThat(cover.primaries().stream().map(row::name)).containsExactly("one", "ten", "few");
    }

    @Test
    @DisplayName("reaches up to the threshold and down to the known minimum")
    void cover() {
        ProtectionLevels cover = ProtectionLevels.of(row, Policy.release());
        assertThat(cover.up(1)).isEqualTo(10);
        assertThat(cover.down(1)).isZero();
        assertThat(cover.up(2)).isEqualTo(1);
        assertThat(cover.down(2)).isEqualTo(9);
        // The public part counts in full, each hidden one as 1.
        assertThat(cover.minimum(6)).isEqualTo(8);
        assertThat(cover.minimum(7)).isEqualTo(5);
        assertThat(cover.down(7)).isZero();
    }

    @Test
    @DisplayName("covers half the value, rounded up, in comparisons of tools")
    void half() {
        ProtectionLevels half = ProtectionLevels.of(row, Policy.comparison(Criterion.HALF, true));
        assertThat(half.up(1)).isEqualTo(1);
        assertThat(half.up(2)).isEqualTo(5);
        assertThat(half.down(2)).isEqualTo(5);
    }

    @Test
    @DisplayName("never has a threshold below 11")
    void floor() {
        assertThatThrownBy(() -> new PrimaryRule(10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PrimaryRule(11).largest()).isEqualTo(10);
    }

    @Test
    @DisplayName("needs tables that add up, with each cell once")
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

    @Test
    @DisplayName("is the same against someone who does not know the zeros, only that it is a count")
    void zerosHidden() {
        ProtectionLevels exact =
                ProtectionLevels.of(row, Policy.comparison(Criterion.EXACT, false));
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.coversInsiders()).isFalse();
        assertThat(exact.minimum(1)).isZero();
        assertThat(exact.minimum(6)).isZero();
        assertThat(exact.down(2)).isEqualTo(5);
    }

    @Test
    @DisplayName("includes insiders in a release, with intervals and not only several values")
    void release() {
        ProtectionLevels release = ProtectionLevels.of(row, Policy.release());
        assertThat(release.isExact()).isFalse();
        assertThat(release.coversInsiders()).isTrue();
        assertThat(release.isPrimary(1)).isTrue();
        assertThat(release.isPrimary(3)).isFalse();
        assertThat(release.isPrimary(4)).isFalse();
    }

    @Test
    @DisplayName("includes a count withheld for the few people behind it, but never a zero")
    void withheldCompanions() {
        LinkedSystem system =
                LinkedSystem.builder()
                        .add(TableCell.open("calls", 90).as(CellVisibility.WITHHELD))
                        .add(TableCell.open("none", 0).as(CellVisibility.WITHHELD))
                        .add(TableCell.open("beds", 90).as(CellVisibility.WITHHELD).unguarded())
                        .add(TableCell.open("open", 90))
                        .add(TableCell.open("unpublished", 90).as(CellVisibility.UNPUBLISHED))
                        .add(TableCell.open("eleven", 11).as(CellVisibility.WITHHELD))
                        .build();
        ProtectionLevels cover = ProtectionLevels.of(system, Policy.release());
        assertThat(cover.primaries()).containsExactly(0, 5);
        assertThat(cover.up(0)).isEqualTo(PrimaryRule.FLOOR);
        assertThat(cover.down(0)).isEqualTo(PrimaryRule.FLOOR);
        assertThat(cover.down(5)).as("to the least that it can be").isEqualTo(10);
        ProtectionLevels exact =
                ProtectionLevels.of(system, Policy.comparison(Criterion.EXACT, true));
        assertThat(exact.up(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("can be given cell by cell, as in a case of the literature")
    void given() {
        ProtectionLevels given =
                ProtectionLevels.given(new long[] {0, 3}, Map.of(1, new long[] {5, 2}), true);
        assertThat(given.primaries()).containsExactly(1);
        assertThat(given.minimum(1)).isEqualTo(3);
        assertThat(given.up(1)).isEqualTo(5);
        assertThat(given.down(1)).isEqualTo(2);
        assertThat(given.isExact()).isTrue();
        assertThat(given.coversInsiders()).isFalse();
    }

    @Test
    @DisplayName("needs a policy with a rule and a criterion, and public zeros for intervals")
    void refusesPolicies() {
        PrimaryRule rule = PrimaryRule.STANDARD;
        assertThatThrownBy(() -> new Policy(null, Criterion.COVER, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(rule, null, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        for (Criterion criterion : List.of(Criterion.COVER, Criterion.HALF)) {
            assertThatThrownBy(() -> new Policy(rule, criterion, false, false))
                    .hasMessageContaining("zeros public");
        }
        assertThat(Policy.release().criterion()).isEqualTo(Criterion.COVER);
    }
}
