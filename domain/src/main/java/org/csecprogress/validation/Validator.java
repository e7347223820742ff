package org.csecprogress.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition.Tier;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/**
 * The one engine that checks a filing. Its rules are read once; a check takes time in proportion to
 * cells and rules, and it may be used by many threads.
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

    /** A validator with the rules of the catalogue. */
    public static Validator of(Catalog catalog) {
        return new Validator(RuleSet.of(catalog));
    }

    /** The rules that it checks. */
    public RuleSet rules() {
        return rules;
    }

    /**
     * Everything that a county is told of its answers: format, validity, consistency, quality and
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

    /** What only reviewers are told. */
    public List<Finding> checkStatewide(Answers answers, FilingFacts facts) {
        return run(answers, facts, rule -> rule.definition().tier() == Tier.STATEWIDE);
    }

    /**
     * Whether a step may be taken.
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
     * What is wrong with free text that is not a field of the catalogue, such as an explanation: it
     * may not be too long, and it may not name one youth.
     *
     * @param target where the finding is to be shown
     * @param longest how many characters there is room for
     */
    public List<Finding> checkText(String target, String text, int longest) {
        return judge(target, text, longest);
    }

    /**
     * What is wrong with explanations that are kept already: the screen may know more by now than
     * when they were saved. It is told of what is explained, which is where the words stand.
     *
     * @param findings what was found in the answers
     * @param explanations by key of the finding
     * @param longest how many characters there is room for in one
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
