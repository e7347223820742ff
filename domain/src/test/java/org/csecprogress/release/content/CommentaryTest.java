package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CDSS's commentary on a release")
class CommentaryTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Commentary THIRD =
            new Commentary(3, new LocalText("First.\n \nSecond.", "Primero."));
    private static final Commentary TENTH = new Commentary(10, new LocalText("One.", "Uno."));

    private static List<PublicText> all() {
        List<PublicText> texts = new ArrayList<>(TENTH.texts());
        texts.addAll(THIRD.texts());
        texts.add(new PublicText(ALAMEDA, "NAR.DATA", "Ours."));
        return texts;
    }

    @Test
    @DisplayName("is found among all texts, in the order of the sections")
    void among() {
        assertThat(Commentary.among(all())).containsExactly(THIRD, TENTH);
        assertThat(Commentary.whole(all())).hasSize(5);
        assertThat(THIRD.paragraphs(Language.EN)).containsExactly("First.", "Second.");
        assertThat(THIRD.paragraphs(Language.ES)).containsExactly("Primero.");
    }

    @Test
    @DisplayName("is published in both languages or not at all, whichever was not approved")
    void half() {
        for (String missing : List.of("S3.EN", "S3.ES")) {
            List<PublicText> passed = all();
            passed.removeIf(text -> text.field().equals(missing));
            assertThat(Commentary.among(passed)).containsExactly(TENTH);
            assertThat(Commentary.whole(passed))
                    .extracting(PublicText::field)
                    .containsExactlyInAnyOrder("S10.EN", "S10.ES", "NAR.DATA");
        }
    }

    @Test
    @DisplayName("has a field for each section and language, and none of the catalogue's")
    void fields() {
        for (Language language : Language.values()) {
            var field = new CommentaryField(12, language);
            assertThat(CommentaryField.parse(field.code())).contains(field);
            assertThat(field.other().other()).isEqualTo(field);
        }
    }

    @Test
    @DisplayName("gives the reason for a restatement beside the sections, not among them")
    void restatement() {
        List<PublicText> texts =
                List.of(
                        new PublicText(TextAuthor.STATE, "S0.EN", "A county was late."),
                        new PublicText(TextAuthor.STATE, "S3.EN", "Screening grew."),
                        new PublicText(
                                TextAuthor.STATE, "S3.ES", "La evaluaci\u00f3n creci\u00f3."));
        assertThat(Commentary.restatement(texts)).as("half of it").isEmpty();
        List<PublicText> both = new ArrayList<>(texts);
        both.add(new PublicText(TextAuthor.STATE, "S0.ES", "Un condado tard\u00f3."));
        assertThat(Commentary.restatement(both))
                .contains(new LocalText("A county was late.", "Un condado tard\u00f3."));
        assertThat(Commentary.among(both)).extracting(Commentary::section).containsExactly(3);
        assertThat(Commentary.whole(both)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NAR.DATA", "SV-01.LIMIT", "S00.EN", "S3", "S3.FR", "S123.EN", " S3.EN"})
    @DisplayName("is in no field of another name")
    void otherFields(String code) {
        assertThat(CommentaryField.parse(code)).isEmpty();
    }

    @Test
    @DisplayName("has its own author, before the counties")
    void authors() {
        assertThat(
                        new TreeSet<>(
                                List.of(
                                        TextAuthor.of(YUBA),
                                        TextAuthor.STATE,
                                        TextAuthor.of(ALAMEDA))))
                .containsExactly(TextAuthor.STATE, TextAuthor.of(ALAMEDA), TextAuthor.of(YUBA));
        assertThat(TextAuthor.STATE.county()).isEmpty();
        assertThat(TextAuthor.parse("58").flatMap(TextAuthor::county)).contains(YUBA);
        assertThat(TextAuthor.parse("59")).isEmpty();
        assertThatThrownBy(() -> new TextAuthor("59")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is not in the file of county texts, which is safe to open")
    void file() {
        List<PublicText> texts = all();
        texts.add(new PublicText(YUBA, "ID-10.OVER", "=1+1, \"so\""));
        Collections.reverse(texts);
        var methods =
                List.of(
                        new CountyMethod(YUBA, "ID-10.TOOL", "LOCAL|NONE"),
                        new CountyMethod(ALAMEDA, "TR-02.CYCLE", "12"));
        byte[] csv =
                CountyMethod.csv(
                        new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1), methods, texts, true);
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        release,county,field,answer,demonstration
                        2026Q2-r1,01,NAR.DATA,Ours.,true
                        2026Q2-r1,01,TR-02.CYCLE,12,true
                        2026Q2-r1,58,ID-10.OVER,"'=1+1, ""so""\",true
                        2026Q2-r1,58,ID-10.TOOL,LOCAL|NONE,true
                        """
                                .replace("\n", "\r\n"));
        assertThat(methods.get(0).codes()).containsExactly("LOCAL", "NONE");
    }
}
