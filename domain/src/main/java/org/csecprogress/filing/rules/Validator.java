package org.csecprogress.filing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition.Tier;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.kind.Check;
import org.csecprogress.filing.rules.kind.FormatRule;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/**
 * Checks filings by the rules of a catalogue, which are read once. A check takes time proportional
 * to cells and rules. Thread-safe.
 */
public final class Validator {
    private final RuleSet rules;
    private final Computation computation;

    /**
     * @param rules the rules of the catalogue under which the answers are filed
     */
    public Validator(RuleSet rules) {
        this.rules = rules;
        computation = new Computation(rules.catalog());
    }

    /** Returns a validator with the rules of the catalogue. */
    public static Validator of(Catalog catalog) {
        return new Validator(RuleSet.of(catalog));
    }

    /** Returns the rules. */
    public RuleSet rules() {
        return rules;
    }

    /** Returns the catalogue whose rules it checks. */
    public Catalog catalog() {
        return rules.catalog();
    }

    /**
     * Returns the findings for the county, on format, validity, consistency, quality and
     * milestones, in the order of the rules and then of the cells.
     */
    public List<Finding> check(Answers answers, FilingFacts facts) {
        return run(
                answers,
                facts,
                rule ->
                        rule.definition().tier() != Tier.STATEWIDE
                                && rule.definition().tier() != Tier.PROCESS);
    }

    /** Returns the findings that only reviewers see. */
    public List<Finding> checkStatewide(Answers answers, FilingFacts facts) {
        return run(answers, facts, rule -> rule.definition().tier() == Tier.STATEWIDE);
    }

    /**
     * Returns the findings that prevent a step of the workflow.
     *
     * @param step {@link Effect#OPEN}, {@link Effect#CERTIFY} or {@link Effect#SUBMIT}
     */
    public List<Finding> checkProcess(Effect step, FilingFacts facts) {
        return run(
                Answers.NONE,
                facts,
                rule ->
                        rule.definition().tier() == Tier.PROCESS
                                && rule.definition().effect() == step);
    }

    /**
     * Checks free text that is not a field of the catalogue, such as an explanation: its length,
     * and whether it could identify a youth.
     *
     * @param target where to show the finding
     * @param longest the longest text allowed, in characters
     */
    public List<Finding> checkText(String target, String text, int longest) {
        return judge(target, text, longest);
    }

    /**
     * Checks saved explanations again, because the screen may have improved since. The findings
     * have the target of the explained finding, where the text is shown.
     *
     * @param findings the findings in the answers
     * @param explanations by key of the finding
     * @param longest the longest explanation allowed, in characters
     */
    public List<Finding> checkExplanations(
            List<Finding> findings, Map<String, String> explanations, int longest) {
        return findings.stream()
                .filter(finding -> finding.effect() == Effect.EXPLAIN)
                .filter(finding -> explanations.containsKey(finding.key()))
                .flatMap(
                        finding ->
                                judge(finding.target(), explanations.get(finding.key()), longest)
                                        .stream())
                .distinct()
                .toList();
    }

    // Apart from checkText, so that FreeTextTest tells what screens new text from what reads old.
    private List<Finding> judge(String target, String text, int longest) {
        var findings = new ArrayList<Finding>();
        for (Rule rule : rules.rules(FormatRule.TextLength.class::isInstance)) {
            ((FormatRule.TextLength) rule).judge(target, text, longest).ifPresent(findings::add);
        }
        for (Rule rule : rules.rules(FormatRule.NoIdentifiers.class::isInstance)) {
            ((FormatRule.NoIdentifiers) rule).judge(target, text).ifPresent(findings::add);
        }
        return findings;
    }

    private List<Finding> run(Answers answers, FilingFacts facts, Predicate<Rule> wanted) {
        var check = new Check(rules.catalog(), computation, answers, facts);
        rules.rules(wanted).forEach(rule -> rule.check(check));
        return check.findings();
    }
}
