package org.csecprogress.filing.rules.kind;

import org.csecprogress.catalog.RuleDefinition;

/** A rule of the catalogue, ready to check. The kinds of rules are closed. */
public sealed interface Rule
        permits FormatRule,
                CompletenessRule,
                MedianRule,
                BreakdownRule,
                ComparisonRule,
                UnionRule,
                StatedRule,
                HistoryRule,
                ExpectationRule,
                StatewideRule,
                MilestoneRule,
                ContradictionRule,
                RepeatRule,
                ProcessRule {
    /** Returns the definition in the catalogue. */
    RuleDefinition definition();

    /** Checks a filing and reports findings. */
    void check(Check check);
}
