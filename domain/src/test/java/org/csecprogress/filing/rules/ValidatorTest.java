package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A check of a filing")
class ValidatorTest {
    private static final Catalog CATALOG = Catalogs.builtIn().latest();
    private final Validator validator = Validator.of(CATALOG);

    private static FilingFacts.Builder aQuarter() {
        return FilingFacts.of(ReportingPeriod.of("2026Q2"), LocalDate.of(2026, 7, 20));
    }

    /** Parses figures written {@code CELL=NUMBER; …}. */
    private static Answers figures(String text) {
        var builder = Answers.builder();
        for (String part : text.split("; ", -1)) {
            String[] sides = part.split("=", -1);
            builder.figure(CellKey.parse(sides[0]), Answer.of(Long.parseLong(sides[1])));
        }
        return builder.build();
    }

    private List<String> keys(Answers answers, FilingFacts facts) {
        return validator.check(answers, facts).stream()
                .filter(f -> !f.rule().equals("V-01") && !f.rule().equals("V-02"))
                .map(Finding::key)
                .toList();
    }

    private List<String> keys(String text) {
        return keys(figures(text), aQuarter().build());
    }

    /** Returns zero for every figure and no medians, since nothing is counted. */
    private static Answers zeros() {
        var builder = Answers.builder();
        for (CellKey cell : CATALOG.allCells()) {
            boolean median = CATALOG.input(cell.input()).kind().equals("median");
            builder.figure(
                    cell, median ? Answer.absent(AbsentReason.NA_NOT_APPLICABLE) : Answer.of(0));
        }
        return builder.build();
    }

    @Test
    @DisplayName("finds nothing if every figure is zero and the county is small")
    void zero() {
        assertThat(zeros().figures()).hasSize(1005);
        assertThat(validator.check(zeros(), aQuarter().build())).isEmpty();
    }

    @Test
    @DisplayName("asks for every required figure of an empty filing, in the order of the catalogue")
    void empty() {
        List<Finding> findings = validator.check(Answers.NONE, aQuarter().build());
        assertThat(findings).extracting(Finding::rule).containsOnly("V-01");
        assertThat(findings)
                .extracting(Finding::target)
                .hasSize(115)
                .startsWith("ID-01", "ID-02")
                .doesNotContain("SV-15", "PL-07.MED");
    }

    @Test
    @DisplayName("asks for the rows of a total, the first empty one of each breakdown")
    void rows() {
        Answers answers =
                zeros().withFigures(Map.of(CellKey.parse("ID-02@SEX:M"), Optional.empty()));
        answers = answers.withFigures(Map.of(CellKey.parse("ID-02@SEX:U"), Optional.empty()));
        assertThat(validator.check(answers, aQuarter().build()))
                .extracting(Finding::key)
                .containsExactly("V-02|ID-02@SEX:M");
    }

    @Test
    @DisplayName("accepts a reason for a whole breakdown, but not for some of its rows")
    void reasons() {
        Answer notCollected = Answer.absent(AbsentReason.NA_NOT_COLLECTED);
        Answers.Builder all = zeros().toBuilder();
        for (String sex : List.of("F", "M", "X", "U")) {
            all.figure(new CellKey("ID-02", "SEX", sex), notCollected);
        }
        assertThat(validator.check(all.build(), aQuarter().build())).isEmpty();
        Answers some =
                zeros().toBuilder().figure(CellKey.parse("ID-02@SEX:X"), notCollected).build();
        assertThat(validator.check(some, aQuarter().build()))
                .extracting(Finding::key)
                .containsExactly("V-02|ID-02@SEX:X");
        all.figure(CellKey.parse("ID-02@SEX:U"), Answer.absent(AbsentReason.NA_PENDING));
        assertThat(validator.check(all.build(), aQuarter().build()))
                .extracting(Finding::key)
                .containsExactly("V-02|ID-02@SEX:F");
    }

    @Test
    @DisplayName("compares totals, and every category that both figures have")
    void shared() {
        assertThat(keys("ID-04=2; ID-03=3; ID-04@AGE:A12_13=2; ID-03@AGE:A12_13=1"))
                .containsExactly("C-01|ID-04@AGE:A12_13");
        assertThat(keys("ID-04=5; ID-03=3")).containsExactly("C-01|ID-04");
        assertThat(keys("PL-10@SEX:F=5; VC-01@SEX:F=1; VC-06@SEX:F=3"))
                .as("a computed figure is worked out by category, too")
                .containsExactly("C-01|PL-10@SEX:F");
    }

    @Test
    @DisplayName("has no finding for a figure whose other side is absent or empty")
    void skips() {
        Answers answers =
                figures("ID-04=5").toBuilder()
                        .figure(CellKey.parse("ID-03"), Answer.absent(AbsentReason.NA_PENDING))
                        .build();
        assertThat(keys(answers, aQuarter().build())).containsExactly("Q-12|ID-03");
        assertThat(keys("VC-06=8; VC-02=1; VC-03=1; VC-04=1")).isEmpty();
    }

    @Test
    @DisplayName("checks a union by category against the parts with that breakdown")
    void unionByCategory() {
        assertThat(keys("SV-12@RACE:BLACK=1; SV-06@RACE:BLACK=2"))
                .containsExactly("C-08|SV-12@RACE:BLACK");
        assertThat(keys("SV-12@RACE:BLACK=9; SV-06@RACE:BLACK=2")).isEmpty();
        assertThat(keys("SV-12@TRIBAL:ICWA_YES=0; SV-06@RACE:BLACK=2")).isEmpty();
    }

    @Test
    @DisplayName("compares with earlier quarters only if all of them are known")
    void history() {
        FilingFacts three =
                aQuarter()
                        .prior(1, figures("VC-08=4"))
                        .prior(2, figures("VC-08=5"))
                        .prior(3, figures("VC-08=3"))
                        .build();
        assertThat(keys(figures("VC-08=30"), three)).isEmpty();
        FilingFacts last = aQuarter().lastApproved(figures("VC-08=4")).build();
        assertThat(keys(figures("VC-08=30"), last)).containsExactly("Q-01|VC-08");
    }

    @Test
    @DisplayName("ignores what is too small to judge")
    void small() {
        FilingFacts.Builder few = aQuarter();
        for (int lag = 1; lag <= 4; lag++) {
            few.prior(lag, figures("PL-09=0"));
        }
        assertThat(keys(figures("PL-09=5"), few.build())).isEmpty();
        assertThat(keys("VC-06=9; VC-06@RACE:MISSING=9")).isEmpty();
        assertThat(keys("VC-06=10; VC-06@RACE:MISSING=9"))
                .containsExactly("Q-04|VC-06@RACE:MISSING");
        var state = new StatewideFacts.Submitted(figures("ID-04=90; ID-03=100"), 1);
        FilingFacts facts = aQuarter().statewide(new StatewideFacts(List.of(state))).build();
        assertThat(validator.checkStatewide(figures("ID-04=0; ID-03=19"), facts)).isEmpty();
        assertThat(validator.checkStatewide(figures("ID-04=0; ID-03=20"), facts)).hasSize(1);
        assertThat(validator.checkStatewide(figures("ID-04=200; ID-03=100"), facts))
                .as("a share of more than all is C-01's to find")
                .isEmpty();
    }

    @Test
    @DisplayName("compares figures with the children of the county by sex and race group")
    void children() {
        Populations populations = Populations.builtIn();
        var alpine = new CountyCode("02");
        FilingFacts facts =
                aQuarter()
                        .children(populations.children(alpine), populations.groups(alpine))
                        .build();
        assertThat(keys(figures("VC-06@SEX:M=3; VC-06@SEX:X=9; VC-06=3"), facts))
                .containsExactly("Q-05|VC-06@SEX:M");
        assertThat(keys(figures("VC-06@SEX:M=2; VC-06=3"), facts)).isEmpty();
    }

    @Test
    @DisplayName("allows for cases of unknown length in a median")
    void medianInBand() {
        String rows =
                "PL-07@STAY_LENGTH:D000_007=0; PL-07@STAY_LENGTH:D008_030=2;"
                        + " PL-07@STAY_LENGTH:D031_090=2; PL-07@STAY_LENGTH:D091_180=0;"
                        + " PL-07@STAY_LENGTH:D181_365=0; PL-07@STAY_LENGTH:D366_UP=0;"
                        + " PL-07@STAY_LENGTH:D_UNK=";
        assertThat(medianFindings(rows + "0; PL-07=4", 30)).isEmpty();
        assertThat(medianFindings(rows + "0; PL-07=4", 91)).containsExactly("Q-15|PL-07.MED");
        assertThat(medianFindings(rows + "0; PL-07=4", 7)).containsExactly("Q-15|PL-07.MED");
        String one = rows.replace("D031_090=2", "D031_090=1");
        assertThat(medianFindings(one + "0; PL-07=3", 40)).containsExactly("Q-15|PL-07.MED");
        assertThat(medianFindings(one + "1; PL-07=4", 40)).isEmpty();
        String late = rows.replace("D008_030=2", "D008_030=1");
        assertThat(medianFindings(late + "0; PL-07=3", 20)).containsExactly("Q-15|PL-07.MED");
        assertThat(medianFindings(late + "2; PL-07=5", 20)).isEmpty();
    }

    private List<String> medianFindings(String rows, int median) {
        Answers answers =
                figures(rows).toBuilder()
                        .figure(CellKey.parse("PL-07.MED"), Answer.of(median))
                        .build();
        return keys(answers, aQuarter().build()).stream()
                .filter(key -> key.startsWith("Q-15"))
                .toList();
    }

    @Test
    @DisplayName("reports once that a median needs a count")
    void medianOfNothing() {
        assertThat(keys("PL-07=0; PL-07.MED=12")).containsExactly("V-04|PL-07.MED");
        assertThat(keys("PL-07=10; PL-07.MED=12")).containsExactly("Q-11|PL-07.MED");
    }

    @Test
    @DisplayName("checks ranges again in case an input path did not")
    void format() {
        assertThat(keys("PL-15=10000")).containsExactly("F-01|PL-15");
        Answers texts =
                Answers.builder()
                        .text("SV-02.LIMIT", "99")
                        .text("ID-10.TOOL", "CSEIT2|WHAT")
                        .text("NAR.INTERNAL", "Three girls; call 916-555-0100")
                        .build();
        assertThat(keys(texts, aQuarter().build()))
                .containsExactly("F-01|SV-02.LIMIT", "F-03|ID-10.TOOL", "F-06|NAR.INTERNAL");
    }

    @Test
    @DisplayName("asks the reporting agency for a milestone, and for a note if it goes back")
    void milestones() {
        var suspended = new MilestoneAnswer("PM-06", Agency.PROB, "SUSPENDED", null, "", "");
        var adopted = new MilestoneAnswer("PM-06", Agency.PROB, "ADOPTED", null, "a.pdf", "");
        var ofCounty = new MilestoneAnswer("PM-06", null, "IN_PROGRESS", null, "", "");
        var byState = new MilestoneAnswer("PM-11", Agency.CWS, "IN_PROGRESS", null, "", "");
        FilingFacts facts = aQuarter().priorMilestones(List.of(adopted)).build();
        assertThat(keys(Answers.builder().milestone(suspended).build(), facts))
                .containsExactly("M-03|PM-06/PROB.NOTE");
        assertThat(keys(Answers.builder().milestone(ofCounty).build(), facts))
                .containsExactly("M-04|PM-06.STATUS");
        assertThat(keys(Answers.builder().milestone(byState).build(), facts))
                .containsExactly("M-04|PM-11/CWS.STATUS");
        var notBound = new MilestoneAnswer("PM-01", null, "NOT_APPLICABLE", null, "", "");
        assertThat(keys(Answers.builder().milestone(notBound).build(), aQuarter().build()))
                .isEmpty();
        assertThat(
                        keys(
                                Answers.builder().milestone(notBound).build(),
                                aQuarter().optedIn(true).build()))
                .containsExactly("M-04|PM-01.STATUS");
    }

    @Test
    @DisplayName("names each agency that has not certified")
    void process() {
        assertThat(validator.checkProcess(Effect.SUBMIT, aQuarter().build()))
                .extracting(Finding::arguments)
                .containsExactly(Map.of("otherAgency", "CWS"), Map.of("otherAgency", "PROB"));
        assertThat(validator.checkProcess(Effect.OPEN, aQuarter().build())).isEmpty();
    }

    @Test
    @DisplayName("screens kept explanations of current findings")
    void keptExplanations() {
        var asked = new Finding("Q-01", Effect.EXPLAIN, "VC-06", Map.of());
        var toFix = new Finding("C-02", Effect.SUBMIT, "VC-07", Map.of());
        Map<String, String> kept =
                Map.of(
                        "Q-01|VC-06", "Ask the youth Maria.",
                        "Q-02|VC-08", "Ask the youth Maria.",
                        "C-02|VC-07", "Ask the youth Maria.");
        assertThat(validator.checkExplanations(List.of(asked, toFix), kept, 4000))
                .extracting(Finding::key)
                .containsExactly("F-06|VC-06");
        assertThat(validator.checkExplanations(List.of(asked), Map.of(), 4000)).isEmpty();
    }

    @Test
    @DisplayName("screens an explanation like any text")
    void explanation() {
        assertThat(validator.checkText("Q-01|VC-06", "Ask the youth Maria.", 40))
                .extracting(Finding::key)
                .containsExactly("F-06|Q-01|VC-06");
        assertThat(validator.checkText("Q-01|VC-06", "A new tool since May.", 40)).isEmpty();
        assertThat(validator.checkText("Q-01|VC-06", "A new tool since May.", 20))
                .extracting(Finding::rule)
                .containsExactly("F-05");
    }

    @Test
    @DisplayName("computes computed figures, totals and rows, from their parts")
    void computation() {
        var computation = new Computation(CATALOG);
        Answers answers =
                figures("VC-01=9; VC-06=4; VC-01@SEX:F=5; VC-06@SEX:F=3; PL-01=1; PL-02=2");
        assertThat(computation.computed(answers))
                .containsExactly(
                        Map.entry(CellKey.parse("VC-07"), Answer.of(13)),
                        Map.entry(CellKey.parse("VC-07@SEX:F"), Answer.of(8)));
        Answers pending =
                answers.toBuilder()
                        .figure(CellKey.parse("VC-06"), Answer.absent(AbsentReason.NA_PENDING))
                        .build();
        assertThat(computation.answer(CellKey.parse("VC-07"), pending))
                .contains(Answer.absent(AbsentReason.NA_PENDING));
        assertThat(computation.computed(zeros())).hasSize(72);
    }

    @Test
    @DisplayName("checks the computed figures that a file states")
    void stated() {
        Answers answers = figures("VC-01@SEX:F=5; VC-06@SEX:F=3");
        CellKey cell = CellKey.parse("VC-07@SEX:F");
        FigureParser parser = new FigureParser(validator.rules());
        assertThat(parser.stated(cell, "8", answers).value()).contains(Answer.of(8));
        assertThat(parser.stated(cell, "1", answers).finding())
                .map(Finding::key)
                .contains("C-05|VC-07@SEX:F");
        assertThat(parser.stated(cell, "8", figures("VC-01@SEX:F=5")))
                .isInstanceOf(Parsed.Nothing.class);
    }
}
