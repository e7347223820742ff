package org.csecprogress.filing.saving.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The values that a page showed")
class ShownTest {
    @Test
    @DisplayName("are read back as written")
    void roundTrip() {
        Shown shown = Shown.empty();
        shown.put("ID-04@SEX:F", "12");
        shown.put("empty", "");
        shown.putText("why:Q-01|ID-04", "Año = 100 %&");
        Shown back = Shown.parse(shown.written());
        assertThat(back.of("ID-04@SEX:F")).isEqualTo("12");
        assertThat(back.of("empty")).isEmpty();
        assertThat(back.isTextTouched("why:Q-01|ID-04", "Año = 100 %&")).isFalse();
        assertThat(back.isTextTouched("why:Q-01|ID-04", "Other")).isTrue();
    }

    @Test
    @DisplayName("are empty if tampered with, so that everything counts as new")
    void junk() {
        assertThat(Shown.parse("%zz=1&=2&x").written()).doesNotContain("zz");
    }
}
