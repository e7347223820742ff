package org.csecprogress.privacyscreen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Free text")
class TextScreenTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "EMAIL; Write to ana.diaz@example.org about it",
                "PHONE; Call 916-555-0100",
                "PHONE; (916) 555-0100",
                "PHONE; 916.555.0100",
                "PHONE; 555-0100 is the desk",
                "PHONE; ９１６-５５５-０１００",
                "BIRTH_DATE; She was born on May 3, 2010",
                "BIRTH_DATE; DOB 2010-05-03",
                "BIRTH_DATE; nació el 3 de mayo de 2010",
                "BIRTH_DATE; seen again 5/3/2010",
                "CASE_NUMBER; case no. 23-001234",
                "CASE_NUMBER; Case #445566",
                "CASE_NUMBER; JV 12345",
                "CASE_NUMBER; 0123-4567-8901-2345678",
                "CASE_NUMBER; expediente número 998877",
                "CASE_NUMBER; 123-45-6789",
                "NAME; the youth Maria ran away",
                "NAME; a girl named Jasmine",
                "NAME; la niña Ana",
                "NAME; Ms. Nguyen said so",
                "NAME; J.R. was found",
            })
    @DisplayName("that could name a youth is found")
    void seen(TextScreen.Kind kind, String text) {
        assertThat(TextScreen.find(text, EnumSet.allOf(TextScreen.Kind.class)))
                .get()
                .extracting(TextScreen.Hit::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two systems do not share a case key.",
                "The protocol under WIC 16501.35(a)(1) took effect on 2016-09-29.",
                "Adopted September 29, 2016, with P.L. 113-183 and AB 2207 in mind.",
                "Since 2024 both agencies use CSE-IT 2.0 at intake; see ACL 16-74.",
                "In fiscal year 2025-26 the U.S. Attorney joined the steering committee.",
                "Each case in 2025 was reviewed. The county has 58 beds.",
                "A program called Safe Harbor opened at 10 A.M. in L.A.",
                "Youth aged 10 to 17 with an open case. We screen each youth. New staff help.",
                "Los jóvenes de 10 años o más con caso abierto.",
                "ID-03@AGE:A10_11 was typed twice.",
            })
    @DisplayName("on methods, law and years passes")
    void passed(String text) {
        assertThat(TextScreen.find(text, EnumSet.allOf(TextScreen.Kind.class))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three girls were missing in May.", "We served 14 youth.", "A dozen stays ended.",
                "Tres jóvenes ausentes.", "Half of them returned.", "About 20% declined.",
                "In 2024 we had 2,024 referrals.", "Eleven were found"
            })
    @DisplayName("for the public with a number, in digits or words, is found")
    void numbers(String text) {
        assertThat(publicNumbers().first(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Since 2024 both agencies use CSE-IT 2.0.",
                "The policy of 2025-26 follows WIC 16501.35(a)(1) and AB 2207, P.L. 113-183.",
                "A screen is repeated once the youth is back.",
                "Se sigue el artículo 300 y la ley AB 161.",
            })
    @DisplayName("for the public can contain years, sections of law and names of tools")
    void noNumbers(String text) {
        assertThat(publicNumbers().first(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ", "Aa ", "Aa de ", "A.", "A. ", "Maria A. ", "maria ", "youth, ",
                        "youth called ",
                "case no. ", "1 ", "1/1/", "12/12/", "born ", "she turned 1 ", "#A-1", "a.a.",
                        "aa@",
                "( at ", "a at a dot ", "555-", "(555) ", "hotline ", "January 1 ", "Of the ",
                        "de la "
            })
    @DisplayName("of the greatest length is screened quickly, whatever is repeated in it")
    void longTexts(String piece) {
        String text = piece.repeat(4000 / piece.length());
        assertTimeout(
                Duration.ofSeconds(2),
                () -> TextScreen.find(text, EnumSet.allOf(TextScreen.Kind.class)));
    }

    private static PublicNumbers publicNumbers() {
        return new PublicNumbers(
                Set.of(PublicNumbers.Allowed.values()), List.of("CSE-IT 2.0", "No tool"));
    }
}
