package org.csecprogress.kernel.table.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The lines of a list that is read whole")
class ListLinesTest {
    /** Words by their own order, or by how long they are. */
    private static final class Words extends ListLines<String, String> {
        @Serial private static final long serialVersionUID = 1L;

        Words() {
            super("words");
        }

        @Override
        protected List<String> all() {
            return List.of("Yuba", "Alameda", "Kern");
        }

        @Override
        protected Map<String, Comparator<String>> orders() {
            return Map.of("length", Comparator.comparingInt(String::length));
        }

        @Override
        protected String line(String word) {
            return word + ".";
        }

        @Override
        protected String key(String line) {
            return line;
        }
    }

    private static Sliced<String> read(Slice slice) {
        return new Words().read(slice);
    }

    @Test
    @DisplayName("are in the list's own order if no column is asked for, or none that is known")
    void own() {
        assertThat(read(Slice.of(0, 9)).lines()).containsExactly("Yuba.", "Alameda.", "Kern.");
        assertThat(read(new Slice(0, 9, "other", true)).lines())
                .containsExactly("Yuba.", "Alameda.", "Kern.");
    }

    @Test
    @DisplayName("are sorted by a column, up or down, and equal ones keep their order")
    void sorted() {
        assertThat(read(new Slice(0, 9, "length", false)).lines())
                .containsExactly("Yuba.", "Kern.", "Alameda.");
        assertThat(read(new Slice(0, 9, "length", true)).lines())
                .containsExactly("Alameda.", "Yuba.", "Kern.");
    }

    @Test
    @DisplayName("are a page of the sorted list, with the number of all")
    void page() {
        Sliced<String> page = read(new Slice(1, 1, "length", true));
        assertThat(page.lines()).containsExactly("Yuba.");
        assertThat(page.total()).isEqualTo(3);
    }
}
