package org.csecprogress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The slice of a list that was read whole")
class SlicedTest {
    private static Sliced<String> read(Slice slice) {
        return Sliced.of(
                List.of("Yuba", "Alameda", "Kern"),
                slice,
                Map.of("length", Comparator.comparingInt(String::length)));
    }

    @Test
    @DisplayName("is in the list's own order if no column is asked for, or none that is known")
    void own() {
        assertThat(read(Slice.of(0, 9)).lines()).containsExactly("Yuba", "Alameda", "Kern");
        assertThat(read(new Slice(0, 9, "other", true)).lines())
                .containsExactly("Yuba", "Alameda", "Kern");
    }

    @Test
    @DisplayName("is sorted by a column, up or down, and equal ones keep their order")
    void sorted() {
        assertThat(read(new Slice(0, 9, "length", false)).lines())
                .containsExactly("Yuba", "Kern", "Alameda");
        assertThat(read(new Slice(0, 9, "length", true)).lines())
                .containsExactly("Alameda", "Yuba", "Kern");
    }

    @Test
    @DisplayName("is a page of the sorted list, with the number of all")
    void page() {
        Sliced<String> page = read(new Slice(1, 1, "length", true));
        assertThat(page.lines()).containsExactly("Yuba");
        assertThat(page.total()).isEqualTo(3);
    }
}
