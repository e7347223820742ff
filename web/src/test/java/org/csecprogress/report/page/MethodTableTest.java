package org.csecprogress.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Methods by county")
class MethodTableTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q2");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode FRESNO = new CountyCode("10");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final List<CountyMethod> METHODS =
            List.of(
                    new CountyMethod(YUBA, "ID-10.TOOL", "NONE"),
                    new CountyMethod(ALAMEDA, "ID-10.TOOL", "CSEIT2|CANSCSE"),
                    new CountyMethod(ALAMEDA, "SV-01.LIMIT", "1"),
                    new CountyMethod(ALAMEDA, "TR-02.CYCLE", "24"),
                    new CountyMethod(FRESNO, "ID-10.TOOL", "CANSCSE"));
    private static final List<PublicText> TEXTS =
            List.of(
                    new PublicText(YUBA, "ID-10.UNDER", "El personal no siempre pregunta."),
                    new PublicText(ALAMEDA, "NAR.SERVICES", "We have advocates."),
                    new PublicText(ALAMEDA, "NAR.DATA", "The data are checked by hand."),
                    new PublicText(TextAuthor.STATE, "S2.EN", "We help."));

    private static MethodTable table(Language language, List<CountyMethod> methods) {
        return new MethodTable(
                CATALOG,
                Counties.builtIn(),
                new ReleaseNumber(PERIOD, 1),
                methods,
                TEXTS,
                Sentences.in(language));
    }

    private static MethodTable english() {
        return table(Language.EN, METHODS);
    }

    @Test
    @DisplayName("are summed up in a sentence: how many use a validated tool, of how many")
    void sentence() {
        assertThat(english().getTitle())
                .isEqualTo("1 county screens with a validated tool, of 3 in this report");
        assertThat(table(Language.ES, METHODS).getTitle())
                .isEqualTo(
                        "1 condado hace la detecci\u00f3n con una herramienta validada, de los 3"
                                + " de este informe");
        assertThat(english().getSub()).contains("April to June 2026").contains("3 of 58");
        assertThat(table(Language.EN, List.of()).isFilled()).isFalse();
    }

    @Test
    @DisplayName("are listed by county name, in words, each tool with whether it is validated")
    void rows() {
        MethodTable table = english();
        assertThat(table.getRows())
                .extracting(MethodTable.Row::county)
                .containsExactly("Alameda", "Fresno", "Yuba");
        assertThat(table.getHeads()).hasSameSizeAs(table.getRows().get(0).cells());
        assertThat(said(table, 0))
                .containsSubsequence("CSE-IT 2.0; CANS-CSE (assessment)", "Yes", "1 hour")
                .endsWith("24 months");
        assertThat(said(table, 1)).startsWith("CANS-CSE (assessment)", "No", "Not stated");
        assertThat(said(table, 2)).startsWith("No tool", "No");
        assertThat(said(table(Language.ES, METHODS), 0)).contains("S\u00ed", "24 meses");
    }

    private static List<String> said(MethodTable table, int row) {
        return table.getRows().get(row).cells().stream().map(MethodTable.Cell::said).toList();
    }

    @Test
    @DisplayName("say how many counties say more on their own pages")
    void statements() {
        assertThat(english().isStating()).isTrue();
        assertThat(english().getStatementsTitle())
                .isEqualTo(
                        "2 counties say more about their methods and data, each on its own page");
        assertThat(english().getHref()).isEqualTo("/api/v1/releases/2026Q2-r1/methods.csv");
    }
}
