package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of how many files are read at once. */
@DisplayName("Reading a file in its turn")
class ReadingTurnsTest {
    private static final Reading READ = new Reading.Read(Map.of(), Set.of(), Set.of());

    private final ReadingTurns turns = new ReadingTurns();

    @Test
    @DisplayName("gives the turn back, whether or not the file can be read")
    void turns() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(
                            () ->
                                    turns.take(
                                            () -> {
                                                throw new IOException("broken");
                                            }));
        }
        assertThat(turns.take(() -> READ)).isEqualTo(READ);
    }

    @Test
    @DisplayName("is possible for four at once")
    void four() throws IOException {
        Reading four = turns.take(() -> turns.take(() -> turns.take(() -> turns.take(() -> READ))));
        assertThat(four).isEqualTo(READ);
    }

    @Test
    @DisplayName("is refused if the server stops while it waits")
    void interrupted() throws IOException {
        Thread.currentThread().interrupt();
        assertThat(turns.take(() -> READ)).isEqualTo(Reading.Refused.of(FileProblem.BUSY));
        assertThat(Thread.interrupted()).isTrue();
    }
}
