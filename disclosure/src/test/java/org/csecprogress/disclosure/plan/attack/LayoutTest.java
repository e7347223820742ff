package org.csecprogress.disclosure.plan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attacker's equations")
class LayoutTest {
    private static Layout layout(Sheet sheet) {
        return new Layout(Posed.cover(sheet), sheet.pattern());
    }

    @Test
    @DisplayName("are the published margins over the hidden cells")
    void margins() {
        Sheet sheet = Sheet.row(5, 20, 0, 30).hide("0", "1");
        List<Layout.Row> rows = layout(sheet).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cell()).isEqualTo(4);
        assertThat(rows.get(0).free()).isFalse();
        assertThat(rows.get(0).form().cells()).containsExactly(0, 1);
        assertThat(rows.get(0).published()).containsExactly(2, 3);
    }

    @Test
    @DisplayName("keep a row for a hidden margin that may be published, but none for a small one")
    void hiddenMargins() {
        Sheet large = Sheet.row(5, 20, 30).hide("0", "T");
        assertThat(layout(large).rows()).hasSize(1);
        assertThat(layout(large).rows().get(0).free()).isTrue();
        Sheet small = Sheet.row(5, 2, 0).hide("0", "1", "T");
        assertThat(layout(small).rows()).isEmpty();
        assertThat(layout(small).group(0)).isEqualTo(layout(small).group(1));
    }

    @Test
    @DisplayName("leave out what follows from published cells")
    void implied() {
        assertThat(layout(Sheet.row(5, 20, 30)).rows()).isEmpty();
        Sheet zero = Sheet.row(0, 0).hide("T");
        assertThat(layout(zero).rows()).isEmpty();
    }

    @Test
    @DisplayName("take for each margin the equation over the fewest hidden cells")
    void fewest() {
        Sheet sheet = new Sheet().open("a", 3).open("b", 4).open("c", 20).open("d", 30);
        sheet.open("ab", 7).open("cd", 50).open("T", 57);
        sheet.sum("ab", "a", "b").sum("cd", "c", "d");
        sheet.sum("T", "a", "b", "c", "d").sum("T", "ab", "cd").hide("a", "b", "c", "d", "ab");
        Layout.Row total =
                layout(sheet).rows().stream()
                        .filter(row -> row.cell() == sheet.cell("T"))
                        .findFirst()
                        .orElseThrow();
        // "cd" is published, so "ab" is left, which is "a" and "b".
        assertThat(total.form().cells()).containsExactly(0, 1);
        assertThat(total.published()).containsExactly(sheet.cell("cd"));
    }

    @Test
    @DisplayName("are independent if no row ties them")
    void groups() {
        Sheet sheet = Sheet.grid(new long[] {2, 3, 4}, new long[] {5, 6, 7}, new long[] {8, 9, 1});
        sheet.hide("00", "01", "10", "11", "22");
        Layout layout = layout(sheet);
        int group = layout.group(sheet.cell("00"));
        for (String name : new String[] {"01", "10", "11"}) {
            assertThat(layout.group(sheet.cell(name))).isEqualTo(group);
        }
        assertThat(layout.group(sheet.cell("22"))).isNotEqualTo(group);
    }

    @Test
    @DisplayName("include the residual of a second equation if it has hidden cells")
    void residuals() {
        Sheet two = new Sheet().open("a", 1).open("b", 2).open("c", 3).open("T", 3);
        two.sum("T", "a", "b").sum("T", "c");
        assertThat(layout(two).rows()).isEmpty();
        two.hide("a", "c", "T");
        Layout layout = layout(two);
        assertThat(layout.rows()).hasSize(1);
        assertThat(layout.rows().get(0).cell()).isEqualTo(Goal.NONE);
        assertThat(layout.group(0)).isEqualTo(layout.group(2));
    }
}
