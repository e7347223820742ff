package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rank test")
class LinearDisclosureTest {
    private static final BitSet NOTHING = new BitSet();

    @Test
    @DisplayName("finds the only hidden cell of a row, but neither of two")
    void rows() {
        Sheet one = Sheet.row(5, 6, 7).hide("0");
        assertThat(new RankTest(Hidden.of(one), NOTHING).determines(0)).isTrue();
        Sheet two = Sheet.row(5, 6, 7).hide("0", "1");
        RankTest rank = new RankTest(Hidden.of(two), NOTHING);
        assertThat(rank.determines(0)).isFalse();
        assertThat(rank.determines(1)).isFalse();
        assertThat(rank.determines(2)).isTrue();
    }

    @Test
    @DisplayName("finds what needs four equations, and nothing in a circle")
    void planes() {
        long[][] values = {{2, 3, 4}, {5, 6, 7}, {8, 9, 10}};
        Sheet sheet = Sheet.grid(values).hide("00", "01", "10", "11", "22", "20");
        RankTest rank = new RankTest(Hidden.of(sheet), NOTHING);
        for (String name : new String[] {"22", "20"}) {
            assertThat(rank.determines(sheet.cell(name))).isTrue();
        }
        for (String name : new String[] {"00", "01", "10", "11"}) {
            assertThat(rank.determines(sheet.cell(name))).isFalse();
        }
    }

    @Test
    @DisplayName("knows which cells disclose each other, and which do not")
    void ratios() {
        long[][] values = {{2, 3, 4}, {5, 6, 7}, {8, 9, 10}};
        Sheet sheet = Sheet.grid(values).hide("00", "01", "10", "11", "12", "20", "22", "02");
        RankTest rank = new RankTest(Hidden.of(sheet), NOTHING);
        long ratio = rank.ratio(sheet.cell("20"));
        assertThat(rank.ratio(sheet.cell("22"))).isEqualTo(ratio);
        assertThat(rank.ratio(sheet.cell("00"))).isNotEqualTo(ratio);
    }

    @Test
    @DisplayName("distinguishes a margin that moves with its parts from one that does not")
    void margins() {
        Sheet sheet = new Sheet().open("a", 4).open("b", 5).open("c", 6).open("d", 7);
        sheet.open("ab", 9).open("cd", 13).open("T", 22);
        sheet.sum("ab", "a", "b").sum("cd", "c", "d").sum("T", "ab", "cd");
        sheet.hide("a", "b", "c", "ab", "cd");
        RankTest rank = new RankTest(Hidden.of(sheet), NOTHING);
        assertThat(rank.determines(sheet.cell("ab"))).isFalse();
        assertThat(rank.ratio(sheet.cell("ab"))).isEqualTo(rank.ratio(sheet.cell("c")));
        assertThat(rank.ratio(sheet.cell("ab"))).isNotEqualTo(rank.ratio(sheet.cell("a")));
    }

    @Test
    @DisplayName("treats known cells as published")
    void known() {
        Sheet sheet = Sheet.row(5, 6, 7).hide("0", "1", "2");
        RankTest rank = new RankTest(Hidden.of(sheet), sheet.cells("0"));
        assertThat(rank.determines(0)).isTrue();
        assertThat(rank.determines(1)).isFalse();
        assertThat(new RankTest(Hidden.of(sheet), sheet.cells("0", "2")).determines(1)).isTrue();
    }
}
