package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a rule finds in its failing example")
class RuleNotesTest {
    /** A quarter of 91 days, as the example of the rule on days has it. */
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2021Q2");

    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Populations POPULATIONS = Populations.builtIn();
    private static final Validator VALIDATOR = Validator.of(CATALOG);
    private static final Sentences WORDS = Sentences.in(Language.EN);
    private static final Targets TARGETS = new Targets(CATALOG, PERIOD, WORDS);

    /** Rules of files that state computed figures, which a filing does not keep. */
    private static final Set<String> OF_FILES = Set.of("C-05", "C-06");

    private static final Set<Effect> STORED = Set.of(Effect.SUBMIT, Effect.EXPLAIN, Effect.NOTE);

    static Stream<String> rules() {
        return CATALOG.rules().stream()
                .filter(rule -> STORED.contains(rule.effect()))
                .filter(rule -> rule.tier() != RuleDefinition.Tier.PROCESS)
                .filter(rule -> !rule.failExample().isEmpty())
                .map(RuleDefinition::code)
                .filter(code -> !OF_FILES.contains(code));
    }

    @Test
    @DisplayName("is asked of each rule on what a filing keeps")
    void all() {
        assertThat(rules()).hasSize(44);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("is told beside its field, on the page that a link to it opens")
    void told(String code) {
        long children = POPULATIONS.children(ALAMEDA);
        var answers = new RuleExample(CATALOG, CATALOG.rule(code), children).answers();
        Answers own = answers.getOrDefault(0, Answers.NONE);
        List<Finding> all = found(answers);
        assertThat(all).extracting(Finding::rule).contains(code);
        all.stream()
                .filter(finding -> finding.rule().equals(code))
                .forEach(
                        finding ->
                                assertThat(beside(finding.target(), own, all).contains(code))
                                        .as(finding.key())
                                        .isEqualTo(!TARGETS.isGap(finding, own)));
    }

    private static List<Finding> found(Map<Integer, Answers> answers) {
        FilingFacts.Builder facts =
                FilingFacts.of(PERIOD, LocalDate.parse("2021-07-20"))
                        .children(POPULATIONS.children(ALAMEDA), POPULATIONS.groups(ALAMEDA));
        for (int lag = 1; lag <= 4; lag++) {
            if (answers.containsKey(lag)) {
                facts.prior(lag, answers.get(lag));
            }
        }
        Optional.ofNullable(answers.get(1))
                .ifPresent(last -> facts.lastApproved(last).priorMilestones(last.milestones()));
        return VALIDATOR.check(answers.getOrDefault(0, Answers.NONE), facts.build());
    }

    /** Returns the rules of the notes beside a field on its page. */
    private static List<String> beside(String target, Answers answers, List<Finding> findings) {
        var notes = new GridNotes(CATALOG, PERIOD, findings, Map.of(), answers, WORDS, Draft.NONE);
        List<GridRow.Note> shown =
                switch (TARGETS.page(target)) {
                    case FIGURES -> row(CellKey.parse(target), answers, notes).notes();
                    case METHODS, WORDS, MILESTONES -> notes.of(target);
                    case FILING -> List.of();
                };
        return shown.stream()
                .flatMap(note -> note.lines().stream())
                .filter(line -> line.id().endsWith("|" + target))
                .map(GridRow.Note.Line::rule)
                .toList();
    }

    /** Returns the row of a figure on the page of its form and breakdown. */
    private static GridRow row(CellKey cell, Answers answers, GridNotes notes) {
        String form = TARGETS.form(cell.toString()).map(Form::code).orElseThrow();
        GridScope scope = GridScope.of(CATALOG, form, cell.dimension());
        return new GridBuilder(scope, PERIOD, answers, Map.of(), notes, Draft.NONE, WORDS)
                .build().parts().stream()
                        .flatMap(part -> part.rows().stream())
                        .filter(row -> row.code().equals(cell.input()))
                        .findFirst()
                        .orElseThrow();
    }
}
