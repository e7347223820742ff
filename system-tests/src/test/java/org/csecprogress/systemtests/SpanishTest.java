package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks that every text is translated, except those listed as equal in both languages. */
@DisplayName("The Spanish texts")
class SpanishTest {
    private static final Path EQUAL = Path.of("src/test/resources/equal-words.txt");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Frequent English words that are not Spanish words. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(the|and|of|with|this|that|are|was|were|for)(?!\\p{L})");

    private static final List<BothLanguages.Text> TEXTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        TEXTS.addAll(BothLanguages.words());
        TEXTS.addAll(BothLanguages.data());
    }

    private static Set<String> listed() throws IOException {
        return Files.readAllLines(EQUAL).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the texts that have letters and are the same in both languages. */
    private static Set<String> equal() {
        return TEXTS.stream()
                .filter(text -> text.english().equals(text.spanish()))
                .map(text -> text.english().strip())
                .filter(text -> LETTER.matcher(text.replaceAll("\\{[^}]*}", "")).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("include those of pages, the catalogue and the glossary")
    void found() {
        assertThat(TEXTS).hasSizeGreaterThan(3_000);
        assertThat(TEXTS)
                .extracting(BothLanguages.Text::place)
                .contains("kernel skip", "measures definition_en", "glossary text_en");
    }

    @Test
    @DisplayName("exist wherever the English does")
    void written() {
        assertThat(TEXTS)
                .filteredOn(text -> !text.english().isBlank())
                .allSatisfy(text -> assertThat(text.spanish()).as(text.place()).isNotBlank());
    }

    @Test
    @DisplayName("differ from the English, unless they are on the list of equal words")
    void translated() throws IOException {
        assertThat(equal()).isSubsetOf(listed());
    }

    @Test
    @DisplayName("on the list of equal words really are equal")
    void listIsNeeded() throws IOException {
        assertThat(listed()).isSubsetOf(equal());
    }

    @Test
    @DisplayName("contain no English word, except in an address")
    void noEnglishWord() {
        assertThat(TEXTS)
                .filteredOn(text -> !text.spanish().startsWith("/"))
                .filteredOn(text -> ENGLISH.matcher(text.spanish()).find())
                .extracting(text -> text.place() + ": " + text.spanish())
                .isEmpty();
    }
}
