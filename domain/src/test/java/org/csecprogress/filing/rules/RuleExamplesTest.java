package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.RuleDefinition.Tier;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A rule of the catalogue")
class RuleExamplesTest {
    /** Rules about completeness, which have findings for every figure that an example omits. */
    private static final Set<String> COMPLETENESS = Set.of("ANSWERED", "BREAKDOWN_COMPLETE");

    private static final Catalog CATALOG = Catalogs.builtIn().latest();

    static Stream<String> rules() {
        return CATALOG.rules().stream()
                .filter(rule -> !rule.failExample().isEmpty())
                .map(RuleDefinition::code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("passes its passing example")
    void passes(String code) {
        RuleDefinition rule = CATALOG.rule(code);
        assertThat(rulesFound(rule, rule.passExample())).doesNotContain(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("is the only one with findings in its failing example")
    void fails(String code) {
        RuleDefinition rule = CATALOG.rule(code);
        assertThat(rulesFound(rule, rule.failExample())).containsOnly(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("describes its findings in both languages, with all placeholders filled")
    void speaks(String code) {
        RuleDefinition rule = CATALOG.rule(code);
        for (Finding finding : found(rule, rule.failExample())) {
            for (Language language : Language.values()) {
                assertThat(new FindingText(CATALOG, language).of(finding))
                        .as(finding.toString())
                        .isNotBlank()
                        .doesNotContain("{", "}", "  ", "\"\"", "()", " ,", " .", "null")
                        .doesNotContainPattern("[A-Z]_|NA_|\\bPM-\\d");
            }
        }
    }

    @Test
    @DisplayName("has examples, except the one on dimensions that this version lacks")
    void examples() {
        assertThat(CATALOG.rules().stream().filter(r -> r.failExample().isEmpty()))
                .extracting(RuleDefinition::code)
                .containsExactly("C-03");
        assertThat(rules()).hasSize(83);
    }

    private static Set<String> rulesFound(RuleDefinition rule, String text) {
        return found(rule, text).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    /** Returns the findings of an example, without notes and figures that it doesn't name. */
    static List<Finding> found(RuleDefinition rule, String text) {
        Validator validator = Validator.of(CATALOG);
        var example = new Example(validator.rules(), text);
        FilingFacts facts = example.facts(stateAnswers(rule, example.state()));
        List<Finding> findings = new ArrayList<>(example.refused());
        findings.addAll(validator.check(example.answers(), facts));
        if (rule.tier() == Tier.STATEWIDE) {
            findings.addAll(validator.checkStatewide(example.answers(), facts));
        }
        if (rule.tier() == Tier.PROCESS) {
            findings.addAll(validator.checkProcess(rule.effect(), facts));
        }
        return findings.stream()
                .filter(f -> f.rule().equals(rule.code()) || f.effect() != Effect.NOTE)
                .filter(
                        f ->
                                !COMPLETENESS.contains(CATALOG.rule(f.rule()).kind())
                                        || (f.rule().equals(rule.code())
                                                && example.mentioned().contains(f.target())))
                .toList();
    }

    /** Returns a state with one county: a count of the rule's target, or a share of 1,000. */
    private static Answers stateAnswers(RuleDefinition rule, String state) {
        if (state.isEmpty()) {
            return Answers.NONE;
        }
        String target = rule.target().split("\\|", -1)[0];
        int slash = target.indexOf('/');
        var builder = Answers.builder();
        if (slash < 0) {
            return builder.figure(CellKey.total(target), Answer.of(Long.parseLong(state))).build();
        }
        BigDecimal thousand = BigDecimal.valueOf(1000);
        Answer part = new Answer.Count(new BigDecimal(state).multiply(thousand));
        return builder.figure(CellKey.total(target.substring(0, slash)), part)
                .figure(CellKey.total(target.substring(slash + 1)), Answer.of(1000))
                .build();
    }
}
