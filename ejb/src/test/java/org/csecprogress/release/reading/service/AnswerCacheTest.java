package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cached value")
class AnswerCacheTest {
    private final List<String> read = new ArrayList<>();
    private final AnswerCache<String, Integer> kept = new AnswerCache<>(2);

    private int ask(String key) {
        return kept.of(
                key,
                asked -> {
                    read.add(asked);
                    return asked.length();
                });
    }

    @Test
    @DisplayName("is read once")
    void once() {
        assertThat(ask("one")).isEqualTo(3);
        assertThat(ask("one")).isEqualTo(3);
        assertThat(read).containsExactly("one");
    }

    @Test
    @DisplayName("is not kept if it is not worth it")
    void notWorth() {
        kept.of("preview", asked -> 1, asked -> false);
        assertThat(ask("preview")).isEqualTo(7);
        assertThat(read).containsExactly("preview");
    }

    @Test
    @DisplayName("makes room for others, the least recently used first")
    void bounded() {
        ask("one");
        ask("three");
        ask("one");
        ask("eleven");
        ask("one");
        ask("three");
        assertThat(read).containsExactly("one", "three", "eleven", "three");
    }
}
