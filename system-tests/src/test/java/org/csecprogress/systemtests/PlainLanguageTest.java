package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Measures whole sentences, not labels. Terms of the field count in full: "commercially sexually
 * exploited" with all of its syllables.
 */
@DisplayName("Plain language:")
class PlainLanguageTest {
    private static final double GRADE = 8;

    /** One text may be harder than its page, but not much. */
    private static final double HARDEST = 12;

    /**
     * The lowest normal score on the INFLESZ scale for Spanish; below 55 is somewhat hard, below 40
     * very hard.
     */
    private static final double NORMAL = 55;

    /** The fewest words that have a meaningful average. */
    private static final int ENOUGH = 30;

    /** The first words of the keys of public texts. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "archive",
                    "change",
                    "cite",
                    "counties",
                    "county",
                    "explore",
                    "glossary",
                    "home",
                    "page",
                    "picture",
                    "problem",
                    "public",
                    "questions",
                    "report",
                    "restated",
                    "statement",
                    "withdrawn");

    /** Returns the sentences by page or group of pages. */
    private static Map<String, List<BothLanguages.Text>> groups() throws IOException {
        List<BothLanguages.Text> all = new ArrayList<>(BothLanguages.words());
        BothLanguages.data().stream()
                .filter(text -> text.place().matches("(measures definition|glossary text)_en"))
                .forEach(all::add);
        Map<String, List<BothLanguages.Text>> groups = new TreeMap<>();
        for (BothLanguages.Text text : all) {
            if (BothLanguages.isSentence(BothLanguages.asRead(text.english()))) {
                groups.computeIfAbsent(text.group(), g -> new ArrayList<>()).add(text);
            }
        }
        return groups;
    }

    private static Readability english(List<BothLanguages.Text> texts) {
        return Readability.of(
                texts.stream().map(text -> BothLanguages.asRead(text.english())).toList());
    }

    private static Readability spanish(List<BothLanguages.Text> texts) {
        return Readability.of(
                texts.stream().map(text -> BothLanguages.asRead(text.spanish())).toList());
    }

    @Test
    @DisplayName("the formulas give the same as their authors' examples and counts by hand")
    void formulas() {
        Readability one = Readability.of(List.of("The cat sat on the mat. It was warm."));
        assertThat(one.words()).isEqualTo(9);
        assertThat(one.sentences()).isEqualTo(2);
        // 0.39 * 9/2 + 11.8 * 9/9 - 15.59
        assertThat(one.grade()).isEqualTo(-2.035, org.assertj.core.data.Offset.offset(1e-9));
        Map.of("exploited", 3, "agency", 3, "county", 2, "placed", 1, "people", 2, "services", 3)
                .forEach(
                        (word, syllables) ->
                                assertThat(Readability.syllables(word))
                                        .as(word)
                                        .isEqualTo(syllables));
        Map.of(
                        "condado",
                        3,
                        "informe",
                        3,
                        "agencia",
                        3,
                        "v\u00edctima",
                        3,
                        "d\u00eda",
                        2,
                        "cu\u00e1ntos",
                        2)
                .forEach(
                        (word, syllables) ->
                                assertThat(Readability.silabas(word))
                                        .as(word)
                                        .isEqualTo(syllables));
    }

    @Test
    @DisplayName("each page and group of pages needs grade 8 or below")
    void grade() throws IOException {
        Map<String, Double> above = new TreeMap<>();
        groups().forEach(
                        (group, texts) -> {
                            Readability measured = english(texts);
                            if (measured.words() >= ENOUGH && measured.grade() > GRADE) {
                                above.put(group, measured.grade());
                            }
                        });
        assertThat(above).isEmpty();
    }

    @Test
    @DisplayName("no public text is much harder than its page")
    void hardest() throws IOException {
        Map<String, Double> above = new TreeMap<>();
        for (Map.Entry<String, List<BothLanguages.Text>> group : groups().entrySet()) {
            String name = group.getKey();
            for (BothLanguages.Text text :
                    isPublic(name) ? group.getValue() : List.<BothLanguages.Text>of()) {
                double grade = english(List.of(text)).grade();
                if (grade > HARDEST) {
                    above.put(text.english(), grade);
                }
            }
        }
        assertThat(above).isEmpty();
    }

    private static boolean isPublic(String group) {
        return PUBLIC.contains(group.replaceFirst("^publication ", "").replaceFirst("[ .].*", ""));
    }

    @Test
    @DisplayName("no public Spanish text is harder than normal")
    void spanishIsNormal() throws IOException {
        Map<String, Double> below = new TreeMap<>();
        groups().forEach(
                        (group, texts) -> {
                            Readability measured = spanish(texts);
                            if (isPublic(group)
                                    && measured.words() >= ENOUGH
                                    && measured.inflesz() < NORMAL) {
                                below.put(group, measured.inflesz());
                            }
                        });
        assertThat(below).isEmpty();
    }
}
