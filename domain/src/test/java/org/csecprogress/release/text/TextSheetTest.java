package org.csecprogress.release.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.text.Flag;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The public texts of a county in a release")
class TextSheetTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final Flag FLAG = new Flag(0, 5, Flag.Kind.NUMBER_WORD);

    private static PublicText text(String field, String body) {
        return new PublicText(ALAMEDA, field, body);
    }

    private static ReviewedText open(String field, String body, Flag... flags) {
        return new ReviewedText(text(field, body), List.of(flags), Optional.empty());
    }

    private static ReviewedText decided(String field, TextVerdict verdict, long version) {
        String reason = verdict == TextVerdict.PASSED ? "" : "It tells a count.";
        var decision = new TextDecision(verdict, reason, 7, "T. Roe", Instant.EPOCH, version);
        return new ReviewedText(text(field, "Body."), List.of(FLAG), Optional.of(decision));
    }

    private static TextSheet sheet(ReviewedText... texts) {
        return new TextSheet(Arrays.asList(texts));
    }

    @Test
    @DisplayName("can be approved together only if nothing is flagged and nobody has decided")
    void passable() {
        TextSheet sheet =
                sheet(
                        open("A", "Plain."),
                        open("B", "Three.", FLAG),
                        decided("C", TextVerdict.SENT_BACK, 1),
                        decided("D", TextVerdict.PASSED, 1));
        assertThat(sheet.passable()).extracting(t -> t.text().field()).containsExactly("A");
        assertThat(sheet.tally()).isEqualTo(new TextTally(1, 1, 2, 3));
        assertThat(sheet.tally().all()).isEqualTo(4);
    }

    @Test
    @DisplayName("carry a mark that changes with every text and every decision")
    void seen() {
        List<String> marks =
                List.of(
                        sheet(open("A", "Body.")).seen(),
                        sheet(open("A", "Body. ")).seen(),
                        sheet(open("B", "Body.")).seen(),
                        sheet(open("A", "Body."), open("B", "Body.")).seen(),
                        sheet(decided("A", TextVerdict.PASSED, 1)).seen(),
                        sheet(decided("A", TextVerdict.PASSED, 2)).seen(),
                        sheet().seen());
        assertThat(marks).doesNotHaveDuplicates();
        assertThat(sheet(open("A", "Body.")).seen()).isEqualTo(marks.get(0));
    }

    @Test
    @DisplayName("are returned with a reason, and approved without one")
    void reasons() {
        for (TextVerdict verdict : TextVerdict.values()) {
            String wrong = verdict == TextVerdict.PASSED ? "Why." : " ";
            assertThatThrownBy(() -> new TextDecision(verdict, wrong, 7, "T", Instant.EPOCH, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("have one digest in any order, and another for any changed letter or place")
    void digest() {
        List<PublicText> texts = new ArrayList<>(List.of(text("A", "x"), text("B", "y")));
        String digest = ReleaseDigests.ofTexts(texts);
        Collections.reverse(texts);
        assertThat(ReleaseDigests.ofTexts(texts)).isEqualTo(digest);
        assertThat(
                        List.of(
                                digest,
                                ReleaseDigests.ofTexts(List.of()),
                                ReleaseDigests.ofTexts(List.of(text("A", "x"))),
                                ReleaseDigests.ofTexts(List.of(text("A", "xB"), text("B", "y"))),
                                ReleaseDigests.ofTexts(List.of(text("A", "y"), text("B", "x")))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; Safety plans are reviewed with the youth each month.",
                "ES; Las agencias comparten datos cada trimestre.",
                "ES; El personal usa el programa Safe Harbor con los j\u00f3venes.",
                "EN; CSE-IT"
            })
    @DisplayName("are shown in the language in which they were written")
    void language(Language language, String body) {
        assertThat(WrittenLanguage.of(body)).isEqualTo(language);
    }
}
