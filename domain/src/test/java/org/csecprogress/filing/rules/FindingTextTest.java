package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a finding")
class FindingTextTest {
    private static final Catalog CATALOG = Catalogs.builtIn().latest();
    private final Validator validator = Validator.of(CATALOG);

    private List<String> said(Language language, String rule, String example) {
        var read = new Example(validator.rules(), example);
        return validator.check(read.answers(), read.facts(Answers.NONE)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(new FindingText(CATALOG, language)::of)
                .toList();
    }

    @Test
    @DisplayName("names the category beside the figure, and omits parentheses in labels")
    void category() {
        String example = "ID-04@RACE:LATINO=974; ID-03@RACE:LATINO=892";
        assertThat(said(Language.EN, "C-01", example))
                .containsExactly(
                        "Youth screened, Latino (974) cannot be more than youth eligible for"
                                + " screening (892). Check both.");
        assertThat(said(Language.ES, "C-01", example))
                .containsExactly(
                        "Jóvenes con detección hecha, Latina (974) no puede ser mayor que jóvenes a"
                                + " quienes corresponde la detección (892). Revise ambos.");
    }

    @Test
    @DisplayName("names the category after a sentence that does not begin with the figure")
    void categoryBehind() {
        assertThat(said(Language.EN, "Q-08", "VC-10@SEX:F=5; VC-09@SEX:F=4"))
                .containsExactly(
                        "More youth with a prior case (5) than with a prior referral (4), Female. A"
                                + " case usually follows a referral: explain or correct it.");
    }

    @Test
    @DisplayName("groups thousands, and keeps the capitals of abbreviations")
    void numbers() {
        assertThat(said(Language.EN, "C-01", "ID-02=12345; ID-01=1000"))
                .containsExactly(
                        "CSE referrals substantiated (12,345) cannot be more than CSE hotline"
                                + " referrals (1,000). Check both.");
    }

    @Test
    @DisplayName("names the rows of which a figure is a part")
    void rows() {
        String example = "SV-10=9; VC-06@AGENCY_YOUTH:CWS=1; VC-06@AGENCY_YOUTH:DUAL=2";
        assertThat(said(Language.EN, "C-01", example))
                .containsExactly(
                        "CASA assigned (9) cannot be more than victims served, unduplicated, Child"
                                + " welfare only, Both (3). Check both.");
    }

    @Test
    @DisplayName("repeats what was typed word for word, even where it looks like a placeholder")
    void typed() {
        var typed = new FigureParser(validator.rules());
        Finding finding =
                typed.figure(CellKey.parse("ID-01"), "{max} $1 \\").finding().orElseThrow();
        assertThat(new FindingText(CATALOG, Language.EN).of(finding))
                .endsWith("You typed \"{max} $1 \\\".");
    }

    @Test
    @DisplayName("names the group of a figure that cannot be saved")
    void group() {
        var typed = new FigureParser(validator.rules());
        Finding finding =
                typed.figure(CellKey.parse("ID-04@RACE:LATINO"), "12.5").finding().orElseThrow();
        assertThat(new FindingText(CATALOG, Language.EN).of(finding))
                .startsWith("Youth screened, Latino: enter a whole number");
    }

    @Test
    @DisplayName("exists even if arguments are missing or the target is unknown")
    void lenient() {
        var finding =
                new Finding(
                        "C-01",
                        validator.rules().catalog().rule("C-01").effect(),
                        "gone",
                        Map.of());
        assertThat(new FindingText(CATALOG, Language.EN).of(finding)).startsWith("Gone (");
        var other = new Finding("C-02", finding.effect(), "ID-01", Map.of("value", BigDecimal.TEN));
        assertThat(new FindingText(CATALOG, Language.EN).of(other)).contains("add up to 10");
    }
}
