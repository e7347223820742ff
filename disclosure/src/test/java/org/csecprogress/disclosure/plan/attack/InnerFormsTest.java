package org.csecprogress.disclosure.plan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cell as a sum of inner cells")
class InnerFormsTest {
    /** A sheet with "T" as the sum of rows and of columns, over a grid with a zero. */
    private final Sheet sheet =
            Sheet.grid(new long[] {2, 0}, new long[] {4, 5})
                    .open("T", 11)
                    .sum("T", "R0", "R1")
                    .sum("T", "C0", "C1");

    private final InnerForms forms = new InnerForms(sheet.system());

    @Test
    @DisplayName("is itself if it is inner, and empty if it is zero")
    void inner() {
        int cell = sheet.cell("11");
        assertThat(forms.isInner(cell)).isTrue();
        assertThat(forms.of(cell).cells()).containsExactly(cell);
        assertThat(forms.of(cell).coefficients()).containsExactly(1);
        assertThat(forms.of(sheet.cell("01")).size()).isZero();
    }

    @Test
    @DisplayName("is the sum of the inner cells under it, through all levels")
    void margins() {
        int total = sheet.cell("T");
        assertThat(forms.isInner(total)).isFalse();
        assertThat(forms.of(total).cells())
                .containsExactly(sheet.cell("00"), sheet.cell("10"), sheet.cell("11"));
        assertThat(forms.of(total).coefficients()).containsExactly(1, 1, 1);
        assertThat(forms.of(total).coefficient(sheet.cell("10"))).isEqualTo(1);
        assertThat(forms.of(total).coefficient(sheet.cell("01"))).isZero();
        assertThat(forms.equationsOf(total)).hasSize(2);
    }

    @Test
    @DisplayName("counts an inner cell as often as it occurs")
    void twice() {
        Sheet twice = new Sheet().open("a", 3).open("again", 3).open("T", 6);
        twice.sum("again", "a").sum("T", "a", "again");
        InnerForms doubled = new InnerForms(twice.system());
        assertThat(doubled.of(2).coefficient(0)).isEqualTo(2);
        assertThat(doubled.containing(0).cells()).containsExactly(1, 2);
        assertThat(doubled.containing(0).coefficients()).containsExactly(1, 2);
    }

    @Test
    @DisplayName("is known to its totals")
    void containing() {
        LinearForm containing = forms.containing(sheet.cell("00"));
        assertThat(containing.cells())
                .containsExactlyInAnyOrder(sheet.cell("R0"), sheet.cell("C0"), sheet.cell("T"));
        assertThat(forms.containing(sheet.cell("01")).size()).isZero();
        assertThat(forms.containing(sheet.cell("T")).size()).isZero();
    }

    @Test
    @DisplayName("has no residual if a second equation follows from the first")
    void noResidual() {
        assertThat(forms.residuals()).isEmpty();
    }

    @Test
    @DisplayName("has as residual what a second equation says beyond the first")
    void residual() {
        Sheet two = new Sheet().open("a", 1).open("b", 2).open("c", 3).open("T", 3);
        two.sum("T", "a", "b").sum("T", "c");
        InnerForms left = new InnerForms(two.system());
        assertThat(left.residuals()).hasSize(1);
        LinearForm form = left.residuals().get(0);
        assertThat(form.cells()).containsExactly(0, 1, 2);
        assertThat(form.coefficients()).containsExactly(-1, -1, 1);
    }

    @Test
    @DisplayName("is inner if equations form a circle, which becomes a residual")
    void circles() {
        Sheet round = new Sheet().open("a", 4).open("b", 4).open("c", 0);
        round.sum("a", "b", "c").sum("b", "a");
        InnerForms left = new InnerForms(round.system());
        assertThat(left.isInner(0)).isFalse();
        assertThat(left.isInner(1)).isTrue();
        assertThat(left.of(0).cells()).containsExactly(1);
        assertThat(left.residuals()).isEmpty();
    }

    @Test
    @DisplayName("counts an inner cell as often as it occurs through all levels, in any order")
    void twiceBelow() {
        Sheet twice = new Sheet().open("a", 3).open("again", 3).open("T", 6).open("b", 4);
        twice.open("U", 10).sum("again", "a").sum("T", "a", "again").sum("U", "b", "T");
        InnerForms doubled = new InnerForms(twice.system());
        assertThat(doubled.of(4).cells()).containsExactly(0, 3);
        assertThat(doubled.of(4).coefficients()).containsExactly(2, 1);
    }
}
