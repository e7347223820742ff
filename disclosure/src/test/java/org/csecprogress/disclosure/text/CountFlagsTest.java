package org.csecprogress.disclosure.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The check of a public text flags")
class CountFlagsTest {
    private final CountFlags flags = new CountFlags(List.of("CSE-IT 2.0", "SDM"));

    private List<String> flagged(String text) {
        return flagged(flags, text);
    }

    private static List<String> flagged(CountFlags flags, String text) {
        return flags.in(text).stream()
                .map(f -> f.kind() + " " + text.substring(f.start(), f.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We met 1,204 youth.; NUMBER 1,204",
                "It ended with 4.; NUMBER 4",
                "The 2nd youth; NUMBER 2nd",
                "twenty youth; NUMBER_WORD twenty",
                "a dozen of them; NUMBER_WORD dozen",
                "once in May; NUMBER_WORD once",
                "a single home; NUMBER_WORD single",
                "few came; NUMBER_WORD few",
                "none came; NUMBER_WORD none",
                "the third one; NUMBER_WORD third|NUMBER_WORD one",
                "half of them; FRACTION half",
                "1/3 of them; FRACTION 1/3",
                "3 of 7 youth; FRACTION 3 of 7",
                "12.5 % of them; PERCENTAGE 12.5 %",
                "ten percent; NUMBER_WORD ten|PERCENTAGE percent",
                "fewer youth than before; COMPARISON fewer youth than",
                "more than last quarter; COMPARISON more than",
                "the highest number; COMPARISON highest",
                "it doubled; COMPARISON doubled",
                "Screening grew.; COMPARISON grew",
                "the only home; COMPARISON the only",
                "veinte jóvenes; NUMBER_WORD veinte",
                "ningún joven; NUMBER_WORD ningún",
                "una vez; NUMBER_WORD una vez",
                "el séptimo; NUMBER_WORD séptimo",
                "la mitad; FRACTION mitad",
                "por ciento; PERCENTAGE por ciento",
                "más casos que antes; COMPARISON más casos",
                "la única casa; COMPARISON única",
                "SE DUPLICÓ; COMPARISON DUPLICÓ",
                "La evaluación creció.; COMPARISON creció"
            })
    @DisplayName("each sign of a count, word for word")
    void signs(String text, String expected) {
        assertThat(String.join("|", flagged(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thr\u00ADee youth",
                "t\u200Bhree youth",
                "\uFF14 youth",
                "\u2463 youth",
                "el de\u0301cimo",
                "½ of them",
                "THREE YOUTH"
            })
    @DisplayName(
            "a count in any spelling: in parts, wide, circled, large or with combining accents")
    void disguises(String text) {
        assertThat(flags.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "In 2025 and 2026-27",
                "WIC 16501.35(a) and section 4096",
                "We use the cse-it 2.0",
                "Tents, thirst, phones, bones, weight, often."
            })
    @DisplayName("nothing in a year, a section of law, the name of a tool or a longer word")
    void harmless(String text) {
        assertThat(flagged(text)).isEmpty();
    }

    @Test
    @DisplayName("a year that counts people")
    void yearsThatCount() {
        assertThat(flagged("2024 youth")).containsExactly("NUMBER 2024");
    }

    @Test
    @DisplayName("a count in the name of a tool unless the name has digits")
    void namesInWords() {
        assertThat(flagged(new CountFlags(List.of("Three Rivers")), "Three Rivers"))
                .containsExactly("NUMBER_WORD Three");
    }

    @Test
    @DisplayName("nothing in the longer of two names")
    void longerNames() {
        assertThat(flagged(new CountFlags(List.of("SDM 3", "SDM 3-5")), "the SDM 3-5")).isEmpty();
    }

    @Test
    @DisplayName("a count that a section of law follows at once")
    void beforeSections() {
        assertThat(flagged("5§4096")).containsExactly("NUMBER 5");
    }

    @Test
    @DisplayName("at least one letter of the text")
    void passages() {
        assertThat(new Flag(0, 1, Flag.Kind.NUMBER).end()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Flag(-1, 1, Flag.Kind.NUMBER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flag(1, 1, Flag.Kind.NUMBER));
    }

    @Test
    @DisplayName("no passage twice")
    void noOverlap() {
        int end = 0;
        for (Flag flag :
                flags.in("Fewer than five in 10 youth, no more than half, the only one.")) {
            assertThat(flag.start()).isGreaterThanOrEqualTo(end);
            end = flag.end();
        }
        assertThat(end).isPositive();
    }

    /**
     * Measures the flags on the corpus. They were tuned on one part of it, never on the part held
     * out. Both numbers are in the guide of the disclosure officer, who reads every text for what
     * is missed.
     */
    @Test
    @DisplayName("the documented part of the corpus")
    void corpus() {
        assertThat(missed("TUNED"))
                .containsExactlyInAnyOrder(
                        "The youth who ran from the group home was found in Reno.",
                        "Every Asian youth who was screened was a clear concern.",
                        "Youth who aged out: III in total.",
                        "T w o youth ran away.",
                        "Una joven dejó su colocación en mayo.",
                        "La joven que se fugó fue hallada en Reno.");
        assertThat(missed("HELD_OUT"))
                .containsExactlyInAnyOrder(
                        "Of the youth screened, all were girls.",
                        "El hermano de la víctima también fue identificado.");
        assertThat(of("TUNED", "YES")).hasSize(80);
        assertThat(of("HELD_OUT", "YES")).hasSize(14);
        assertThat(of("TUNED", "NO")).hasSize(40);
        assertThat(of("HELD_OUT", "NO")).hasSize(10);
        assertThat(of("TUNED", "NO").stream().filter(this::isFlagged)).hasSize(5);
        assertThat(of("HELD_OUT", "NO").stream().filter(this::isFlagged)).isEmpty();
    }

    private List<String> missed(String part) {
        return of(part, "YES").stream().filter(text -> !isFlagged(text)).toList();
    }

    private boolean isFlagged(String text) {
        return !flags.in(text).isEmpty();
    }

    /**
     * Returns the texts of a part that disclose a count, or those that do not. Their file is a CSV
     * of three columns.
     */
    private static List<String> of(String part, String tells) {
        String start = part + "," + tells + ",";
        try (var file = CountFlagsTest.class.getResourceAsStream("/disclosure/telling_texts.csv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .map(line -> unquoted(line.substring(start.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unquoted(String field) {
        return field.startsWith("\"")
                ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                : field;
    }
}
