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

/** What reads the same in both languages is listed; everything else was translated. */
@DisplayName("The Spanish texts")
class SpanishTest {
    private static final Path EQUAL = Path.of("src/test/resources/equal-words.txt");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Frequent words of English that are no words of Spanish. */
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

    /** The texts with letters that are the same in both languages. */
    private static Set<String> equal() {
        return TEXTS.stream()
                .filter(text -> text.english().equals(text.spanish()))
                .map(text -> text.english().strip())
                .filter(text -> LETTER.matcher(text.replaceAll("\\{[^}]*}", "")).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("are found: of pages, of the catalogue, and of the glossary")
    void found() {
        assertThat(TEXTS).hasSizeGreaterThan(3_000);
        assertThat(TEXTS)
                .extracting(BothLanguages.Text::place)
                .contains("kernel skip", "measures definition_en", "glossary text_en");
    }

    @Test
    @DisplayName("are each written, where the English is")
    void written() {
        assertThat(TEXTS)
                .filteredOn(text -> !text.english().isBlank())
                .allSatisfy(text -> assertThat(text.spanish()).as(text.place()).isNotBlank());
    }

    @Test
    @DisplayName("are other than the English, unless they are on the list of equal words")
    void translated() throws IOException {
        assertThat(equal()).isSubsetOf(listed());
    }

    @Test
    @DisplayName("that are on the list are really equal, so that the list stays short")
    void listIsNeeded() throws IOException {
        assertThat(listed()).isSubsetOf(equal());
    }

    @Test
    @DisplayName("hold no English word, but in an address")
    void noEnglishWord() {
        assertThat(TEXTS)
                .filteredOn(text -> !text.spanish().startsWith("/"))
                .filteredOn(text -> ENGLISH.matcher(text.spanish()).find())
                .extracting(text -> text.place() + ": " + text.spanish())
                .isEmpty();
    }
}
