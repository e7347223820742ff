package org.csecprogress.kernel.table.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list that is read whole")
class ListOrderTest {
    private static final List<String> ALL = List.of("pear", "fig", "apple", "kiwi");
    private static final Map<String, Comparator<String>> ORDERS =
            Map.of(
                    "name",
                    Comparator.naturalOrder(),
                    "length",
                    Comparator.comparing(s -> s.length()));

    private static Sliced<String> slice(int first, int size, String by, boolean isDown) {
        return ListOrder.slice(ALL, new Slice(first, size, by, isDown), ORDERS);
    }

    @Test
    @DisplayName("is in its own order, and for an unknown column too")
    void own() {
        assertThat(slice(0, 9, "", false).lines()).isEqualTo(ALL);
        assertThat(slice(0, 9, "color", true).lines()).isEqualTo(ALL);
    }

    @Test
    @DisplayName("is sorted by a column, up and down, before it is cut")
    void sorted() {
        assertThat(slice(0, 2, "name", false).lines()).containsExactly("apple", "fig");
        assertThat(slice(2, 2, "name", true).lines()).containsExactly("fig", "apple");
        assertThat(slice(0, 2, "name", true).total()).isEqualTo(4);
    }

    @Test
    @DisplayName("keeps its own order among equal lines, up and down")
    void equal() {
        assertThat(slice(0, 9, "length", false).lines())
                .containsExactly("fig", "pear", "kiwi", "apple");
        assertThat(slice(0, 9, "length", true).lines())
                .containsExactly("apple", "pear", "kiwi", "fig");
    }
}
