package org.csecprogress.validation;

import org.csecprogress.catalog.RuleDefinition;

/** A rule of the catalogue, read and ready to check. The kinds of rules are closed. */
sealed interface Rule
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
    /** What the catalogue says. */
    RuleDefinition definition();

    /** Reports what it finds. */
    void check(Check check);
}
