package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of whole numbers")
class IntegerWitnessTest {
    private final Sheet sheet = Sheet.row(5, 6, 7).hide("0", "1");

    private IntegerWitness of(Map<Integer, Long> changes) {
        return IntegerWitness.of(Hidden.of(sheet), changes);
    }

    @Test
    @DisplayName("proves its changes if every equation adds up")
    void proves() {
        Map<Integer, Long> changes = new HashMap<>(Map.of(1, 4L, 0, -4L));
        changes.put(2, 0L);
        IntegerWitness witness = of(changes);
        assertThat(witness.cells()).containsExactly(0, 1);
        assertThat(witness.change(0)).isEqualTo(-4);
        assertThat(witness.change(1)).isEqualTo(4);
        assertThat(witness.spares(sheet.cells("2", "T"))).isTrue();
        assertThat(witness.spares(sheet.cells("1", "T"))).isFalse();
    }

    @Test
    @DisplayName("is no witness if a published cell would change")
    void published() {
        assertThat(of(Map.of(0, 1L, 2, -1L))).isNull();
    }

    @Test
    @DisplayName("is no witness if a count would fall below its minimum")
    void tooLow() {
        assertThat(of(Map.of(0, -5L, 1, 5L))).isNull();
    }

    @Test
    @DisplayName("is no witness if an equation is off by any amount")
    void doesNotAddUp() {
        assertThat(of(Map.of(0, 2L, 1, -1L))).isNull();
        assertThat(of(Map.of(0, 1L))).isNull();
    }

    @Test
    @DisplayName("is checked in every equation, including margins of margins")
    void everyEquation() {
        Sheet nested = new Sheet().open("a", 4).open("b", 5).open("ab", 9).open("c", 6);
        nested.open("T", 15).sum("ab", "a", "b").sum("T", "ab", "c").hide("a", "ab");
        assertThat(IntegerWitness.of(Hidden.of(nested), Map.of(0, 1L, 2, 1L))).isNull();
        nested.hide("T");
        assertThat(IntegerWitness.of(Hidden.of(nested), Map.of(0, 1L, 2, 1L))).isNull();
        assertThat(IntegerWitness.of(Hidden.of(nested), Map.of(0, 1L, 2, 1L, 4, 1L))).isNotNull();
    }
}
