package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A block from a spreadsheet")
class BlockTest {
    private static List<List<String>> rows(String text) {
        return Block.parse(text).rows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\t2\n3\t4", "1\t2\r\n3\t4\r\n", "1\t2\r3\t4\r", "1\t2\n3\t4\n"})
    @DisplayName("is split into rows at any line end, with no row after the last one")
    void ends(String text) {
        assertThat(rows(text)).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    @DisplayName("keeps empty cells and empty rows in their place")
    void empty() {
        assertThat(rows("\t2\n\n3\t"))
                .containsExactly(List.of("", "2"), List.of(""), List.of("3", ""));
    }

    @Test
    @DisplayName("shows a line break in a cell, so that two lines are never read as one number")
    void breaks() {
        assertThat(rows("\"1\r\n503\"\t2\n")).containsExactly(List.of("1↵503", "2"));
    }

    @Test
    @DisplayName("removes the quotation marks of a cell that needed them")
    void quotes() {
        assertThat(rows("\"say \"\"12\"\"\ttwice\"\t\"5\"\n"))
                .containsExactly(List.of("say \"12\"\ttwice", "5"));
    }

    @Test
    @DisplayName("keeps a quotation mark that does not open a quote")
    void loneQuote() {
        assertThat(rows("\"5\t6\n7\"8\t\"a\"b\n"))
                .containsExactly(List.of("\"5", "6"), List.of("7\"8", "\"a\"b"));
    }

    @Test
    @DisplayName("is not read if it is longer than any page")
    void tooLong() {
        assertThat(rows("1\n".repeat(Block.LONGEST))).isEmpty();
    }

    @Property(tries = 500)
    @Label("written as a spreadsheet would is read unchanged")
    void roundTrip(@ForAll("blocks") List<List<String>> block) {
        String written =
                block.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(BlockTest::cell)
                                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
        assertThat(rows(written)).isEqualTo(block);
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\t\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Returns blocks without outer spaces in cells, which quoted cells lose. */
    @Provide
    Arbitrary<List<List<String>>> blocks() {
        Arbitrary<String> cells =
                Arbitraries.strings()
                        .withChars("a1,.\"\t\u00a0１")
                        .ofMaxLength(6)
                        .map(String::strip);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(5));
    }
}
