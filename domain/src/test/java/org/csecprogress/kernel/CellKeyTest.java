package org.csecprogress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address of a figure")
class CellKeyTest {
    @Test
    @DisplayName("is read back from its written form")
    void roundTrip() {
        assertThat(CellKey.parse("PL-06.D")).isEqualTo(CellKey.total("PL-06.D"));
        assertThat(CellKey.parse("ID-03@AGE:A10_11"))
                .isEqualTo(new CellKey("ID-03", "AGE", "A10_11"))
                .hasToString("ID-03@AGE:A10_11");
    }

    @Test
    @DisplayName("is not made from anything else")
    void refuses() {
        for (String text : new String[] {"", "ID-03@AGE", "id-03", "ID-03@AGE:A;drop", "@A:B"}) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> CellKey.parse(text));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new CellKey("ID-03", "AGE", ""));
    }
}
