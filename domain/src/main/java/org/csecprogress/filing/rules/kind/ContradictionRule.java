package org.csecprogress.filing.rules.kind;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.CellKey;

/**
 * A rule on a milestone that another answer of the filing contradicts. It applies only if both are
 * answered; the county says which one is wrong.
 */
public sealed interface ContradictionRule extends Rule {
    /** Returns the code of the milestone. */
    String milestone();

    /** Returns the code of the status that needs the other answer. */
    String status();

    /** Whether another answer of the filing contradicts the status. */
    boolean denied(Check check);

    @Override
    default void check(Check check) {
        Milestone milestone = check.catalog().milestone(milestone());
        check.answers().milestones().stream()
                .filter(answer -> answer.milestone().equals(milestone.code()))
                .filter(answer -> answer.status().equals(status()))
                .filter(answer -> denied(check))
                .forEach(
                        answer ->
                                check.report(
                                        this,
                                        answer.target(MilestoneRule.STATUS),
                                        Map.of(Arguments.STATUS, status())));
    }

    /** Applies if a field of codes is answered with none of the choices. */
    record NeedsChoice(
            RuleDefinition definition,
            String milestone,
            String status,
            String field,
            Set<String> choices)
            implements ContradictionRule {
        public NeedsChoice {
            choices = Set.copyOf(choices);
        }

        @Override
        public boolean denied(Check check) {
            String text = check.answers().text(field);
            return !text.isEmpty()
                    && Arrays.stream(text.split("\\|", -1)).noneMatch(choices::contains);
        }
    }

    /** Applies if a figure is zero. */
    record NeedsFigure(RuleDefinition definition, String milestone, String status, CellKey figure)
            implements ContradictionRule {
        @Override
        public boolean denied(Check check) {
            return check.number(figure).filter(number -> number.signum() == 0).isPresent();
        }
    }
}
