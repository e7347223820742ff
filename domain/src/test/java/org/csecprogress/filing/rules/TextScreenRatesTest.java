package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.csecprogress.privacyscreen.TextScreen;
import org.csecprogress.privacyscreen.TextScreen.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures the screen on a corpus. It was tuned on one part. The held-out part was written before
 * its results were seen, so its misses are what to expect. A third part has hard cases.
 */
@DisplayName("The screen of free text")
class TextScreenRatesTest {
    private static final ScreenCorpus TUNING = ScreenCorpus.read("tuning.tsv");
    private static final ScreenCorpus HELD_OUT = ScreenCorpus.read("held_out.tsv");
    private static final ScreenCorpus HARD = ScreenCorpus.read("hard.tsv");

    /** The minimum hit rate by kind, in percent. */
    private static final Map<Kind, Integer> FLOORS =
            Map.of(
                    Kind.EMAIL, 95,
                    Kind.PHONE, 95,
                    Kind.BIRTH_DATE, 95,
                    Kind.CASE_NUMBER, 95,
                    Kind.NAME, 85);

    /** The minimum hit rate in hard cases, in percent; numbers in words pass. */
    private static final Map<Kind, Integer> FLOORS_OF_HARD =
            Map.of(
                    Kind.EMAIL, 95,
                    Kind.PHONE, 55,
                    Kind.BIRTH_DATE, 95,
                    Kind.CASE_NUMBER, 95,
                    Kind.NAME, 85);

    private static final int MOST_FALSE_ALARMS = 5;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("finds as much as was measured, even in sentences that it was not tuned on")
    void hits(Kind kind) {
        assertThat(rate(TUNING, kind)).isGreaterThanOrEqualTo(FLOORS.get(kind));
        assertThat(rate(HELD_OUT, kind)).isGreaterThanOrEqualTo(FLOORS.get(kind));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("finds as much as was measured in hard cases")
    void hard(Kind kind) {
        assertThat(rate(HARD, kind)).isGreaterThanOrEqualTo(FLOORS_OF_HARD.get(kind));
    }

    /** Returns the hit rate in whole percent, and prints it for the decision record. */
    private static int rate(ScreenCorpus corpus, Kind kind) {
        int all = corpus.with(kind).size();
        List<String> missed = corpus.missed(kind);
        System.out.printf(
                "%s %s: %d of %d, not %s%n", corpus.name(), kind, all - missed.size(), all, missed);
        return 100 * (all - missed.size()) / all;
    }

    @Test
    @DisplayName("stops few clean sentences")
    void falseAlarms() {
        for (ScreenCorpus corpus : List.of(TUNING, HELD_OUT, HARD)) {
            List<String> stopped = corpus.falseAlarms();
            int all = corpus.clean().size();
            assertThat(100.0 * stopped.size() / all)
                    .as("%s of %d, stopped: %s", corpus.name(), all, stopped)
                    .isLessThanOrEqualTo(MOST_FALSE_ALARMS);
        }
    }

    @Test
    @DisplayName("stops no text of the demonstration's counties")
    void demonstration() {
        Map<String, String> columns =
                Map.of(
                        "texts", "body",
                        "explanations", "body",
                        "milestone_quirks", "note",
                        "corrections", "reason");
        List<String> texts = new ArrayList<>();
        columns.forEach((table, column) -> texts.addAll(ScreenCorpus.column(table, column)));
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(texts)
                .allSatisfy(
                        text ->
                                assertThat(TextScreen.find(text, EnumSet.allOf(Kind.class)))
                                        .as(text)
                                        .isEmpty());
    }

    @Test
    @DisplayName("is measured on enough of each kind, in both languages, without duplicates")
    void isEnough() {
        List<String> texts = new ArrayList<>();
        for (ScreenCorpus corpus : List.of(TUNING, HELD_OUT)) {
            corpus.sentences().forEach(sentence -> texts.add(sentence.text()));
            for (Kind kind : Kind.values()) {
                assertThat(corpus.with(kind)).as("%s", kind).hasSizeGreaterThanOrEqualTo(7);
                assertThat(corpus.with(kind)).anyMatch(ScreenCorpus.Sentence::isSpanish);
            }
            assertThat(corpus.clean()).hasSizeGreaterThanOrEqualTo(65);
        }
        assertThat(texts).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(370);
        assertThat(EnumSet.allOf(Kind.class)).isEqualTo(FLOORS.keySet());
    }
}
