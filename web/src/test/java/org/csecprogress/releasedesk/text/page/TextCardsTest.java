package org.csecprogress.releasedesk.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.disclosure.text.CountFlags;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WithheldFigure;
import org.csecprogress.release.text.service.AuthorTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A public text in the disclosure review")
class TextCardsTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q2"));
    private static final List<WithheldFigure> WITHHELD =
            List.of(
                    new WithheldFigure("ID-04", "STATE", "TOTAL", "TOTAL"),
                    new WithheldFigure("ID-04", "STATE", "SEX", "M"),
                    new WithheldFigure("ID-04", "STATE", "SEX", "F"),
                    new WithheldFigure("ID-04", "01", "TOTAL", "TOTAL"),
                    new WithheldFigure("SV-01", "R03", "TOTAL", "TOTAL"));

    private static TextCard card(String field, String body, TextDecision decision) {
        var text =
                new ReviewedText(
                        new PublicText(ALAMEDA, field, body),
                        new CountFlags(List.of()).in(body),
                        Optional.ofNullable(decision));
        var texts =
                new AuthorTexts(
                        TextAuthor.of(ALAMEDA), new TextSheet(List.of(text)), WITHHELD, true, true);
        return new TextCards(CATALOG, Counties.builtIn(), texts, Sentences.in(Language.EN))
                .all()
                .get(0);
    }

    private static TextCard card(String field, String body) {
        return card(field, body, null);
    }

    @Test
    @DisplayName("is shown completely, with flags highlighted and markup-like text unchanged")
    void parts() {
        String body = "Of 12 youth, **three** see [us](https://x.example).\nNone left.";
        TextCard card = card("NAR.DATA", body);
        assertThat(card.parts()).extracting(MarkedText.Part::text).containsSequence("12");
        assertThat(card.parts().stream().map(MarkedText.Part::text).collect(Collectors.joining()))
                .isEqualTo(body);
        assertThat(card.parts()).noneMatch(MarkedText.Part::isLink);
        assertThat(card.parts().stream().filter(MarkedText.Part::strong))
                .extracting(MarkedText.Part::text)
                .containsExactly("12", "three", "None");
        assertThat(card.text().flags()).hasSize(3);
        assertThat(card.flagged(card.text().flags().get(0))).isEqualTo("12");
    }

    @Test
    @DisplayName("says in which language it was written")
    void language() {
        assertThat(card("NAR.DATA", "Los datos se revisan a mano.").language())
                .isEqualTo(Language.ES);
        assertThat(card("NAR.DATA", "The data are checked by hand.").language())
                .isEqualTo(Language.EN);
    }

    @Test
    @DisplayName("is beside the withheld figures of its section, by place and group")
    void withheld() {
        TextCard ofMeasure = card("ID-10.UNDER", "Plain.");
        assertThat(ofMeasure.withheld())
                .singleElement()
                .extracting(TextCard.WithheldLine::figures)
                .asString()
                .startsWith("State, total; State, by sex: Male, Female")
                .endsWith("; This county, total");
        assertThat(card("NAR.SERVICES", "Plain.").withheld())
                .singleElement()
                .extracting(TextCard.WithheldLine::figures)
                .asString()
                .doesNotContain("State")
                .endsWith(", total");
        assertThat(card("NAR.DATA", "Plain.").withheld()).hasSize(2);
        assertThat(card("NAR.PLACE_CSEC", "Plain.").withheld()).isEmpty();
    }

    @Test
    @DisplayName("of CDSS is in its language beside all withheld figures, with counties by name")
    void commentary() {
        String body = "Los datos se revisan con cada agencia.";
        var text =
                new ReviewedText(
                        new PublicText(TextAuthor.STATE, "S3.EN", body),
                        List.of(),
                        Optional.empty());
        var texts =
                new AuthorTexts(
                        TextAuthor.STATE, new TextSheet(List.of(text)), WITHHELD, true, true);
        TextCard card =
                new TextCards(CATALOG, Counties.builtIn(), texts, Sentences.in(Language.EN))
                        .all()
                        .get(0);
        assertThat(card.label()).isEqualTo("3. Identification, in English");
        assertThat(card.language())
                .as("what it is for, whatever it looks like")
                .isEqualTo(Language.EN);
        assertThat(card.withheld())
                .extracting(TextCard.WithheldLine::measure)
                .contains(
                        CATALOG.measure("ID-04").name().en(), CATALOG.measure("SV-01").name().en());
        assertThat(card.withheld().toString()).contains("Alameda").doesNotContain("this county");
    }

    @Test
    @DisplayName("shows who decided and why")
    void decision() {
        var decision =
                new TextDecision(
                        TextVerdict.SENT_BACK,
                        "It tells a count.",
                        7,
                        "T. Roe",
                        Instant.parse("2026-09-21T17:05:00Z"),
                        1);
        TextCard card = card("NAR.DATA", "Three.", decision);
        assertThat(card.isSentBack()).isTrue();
        assertThat(card.mark().words()).isEqualTo("Sent back");
        assertThat(card.decision()).isEqualTo(decision);
    }
}
