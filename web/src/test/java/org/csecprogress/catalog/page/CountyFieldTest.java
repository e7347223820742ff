package org.csecprogress.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The field of a county")
class CountyFieldTest {
    private final CountyField field = new CountyField(Counties.builtIn());

    @Test
    @DisplayName("finds counties by a part of their name, whatever its case")
    void found() {
        assertThat(names("yU")).containsExactly("Yuba");
        assertThat(names("san be")).containsExactly("San Benito", "San Bernardino");
        assertThat(names("")).hasSize(58);
        assertThat(names("orange county")).isEmpty();
    }

    @Test
    @DisplayName("takes a whole name or a code, and no part of a name")
    void whole() {
        assertThat(field.whole(" yuba ")).contains(new CountyCode("58"));
        assertThat(field.whole("58")).contains(new CountyCode("58"));
        assertThat(field.whole("yub")).isEmpty();
        assertThat(field.whole("59")).isEmpty();
    }

    @Test
    @DisplayName("shows the name")
    void shown() {
        assertThat(field.name(new CountyCode("19"))).isEqualTo("Los Angeles");
        assertThat(field.name(null)).isEmpty();
    }

    private List<String> names(String typed) {
        return field.find(typed).stream().map(field::name).toList();
    }
}
