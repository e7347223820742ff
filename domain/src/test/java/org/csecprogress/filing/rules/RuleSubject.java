package org.csecprogress.filing.rules;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;

/** A sentence about what a rule checks: what its kind does, and for which figures. */
final class RuleSubject {
    private static final Pattern NO_CODE = Pattern.compile("[^A-Z0-9.\\-]+");

    private static final Map<String, String> SETS =
            Map.of(
                    "INPUTS:INTEGER", "Every figure that is a whole number.",
                    "INPUTS:DECIMAL", "Every figure with decimals.",
                    "INPUTS:REQUIRED", "Every figure that has to be answered.",
                    "BREAKDOWNS:EXCLUSIVE", "Every breakdown whose rows add up to the total.",
                    "BREAKDOWNS:MULTI", "Every breakdown in which one youth may be in many rows.",
                    "MEASURES:DENOMINATOR_LAG_0", "Every figure that is a part of another one.",
                    "MILESTONES", "Every milestone.",
                    "FILING", "The filing as a whole.",
                    "FORMS", "Every part of the task list.");

    private final Catalog catalog;

    RuleSubject(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(RuleDefinition rule) {
        return what(rule) + " " + what(RuleKind.parse(rule.kind()).orElseThrow());
    }

    private String what(RuleDefinition rule) {
        String set = SETS.get(rule.target());
        if (set != null) {
            return set;
        }
        if (rule.target().startsWith("FIELDS:")) {
            return rule.target().endsWith("PUBLIC_AFTER_REVIEW")
                    ? "Every text that may become public."
                    : "Every field of that sort in methods, words and milestones.";
        }
        return labels(rule.target()) + compared(rule);
    }

    private String compared(RuleDefinition rule) {
        if (rule.operands().startsWith("~")) {
            return ", beside the same in earlier quarters.";
        }
        String others = labels(rule.operands());
        return others.isEmpty() ? "." : ", beside " + others + ".";
    }

    /** Returns the labels of the figures that an expression names, each once. */
    private String labels(String expression) {
        Set<String> labels = new LinkedHashSet<>();
        Arrays.stream(NO_CODE.split(expression, -1))
                .filter(code -> catalog.findInput(code).isPresent() || isMeasure(code))
                .forEach(code -> labels.add("*" + catalog.label(code).en() + "* (" + code + ")"));
        return labels.stream().collect(Collectors.joining(", "));
    }

    private boolean isMeasure(String code) {
        return catalog.findMeasure(code).isPresent();
    }

    private static String what(RuleKind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL -> "It is a number in its range.";
            case CODE -> "The answer is in its list.";
            case DATE -> "It is a date.";
            case TEXT_LENGTH -> "It is not too long.";
            case IDENTIFIER_SCREEN ->
                    "It holds nothing that looks like a name, a date of birth, a case number, a"
                            + " phone or an e-mail address. Explanations, reasons, comments and"
                            + " decisions are looked at in the same way.";
            case NUMBER_IN_PUBLIC_TEXT ->
                    "It holds no number, but for years, sections of law and names of tools.";
            case ANSWERED -> "It has a number, or a reason why there is none.";
            case BREAKDOWN_COMPLETE -> "Every row is filled in, or the breakdown has a reason.";
            case ZERO_CATEGORY -> "The row that cannot have anybody in it is zero.";
            case PENDING -> "It is not pending.";
            case ALL_ZERO -> "They are not all zero in a county with many children.";
            case EXPECTED_ZERO -> "It is zero, as the law expects.";
            case POPULATION_CEILING -> "It is a small share of the children of the county.";
            case BREAKDOWN_SUM -> "The rows add up to the total.";
            case BREAKDOWN_MAX -> "No row is more than the total.";
            case UNKNOWN_SHARE -> "Not too many are unknown.";
            case NO_MEDIAN_WITHOUT_N -> "There is no median where nothing was counted.";
            case SMALL_MEDIAN -> "Enough were counted for the median to be published.";
            case MEDIAN_IN_BAND -> "The median lies in the band of the middle case.";
            case SUBSET, LESS_OR_EQUAL -> "The first is not more than the second.";
            case EQUAL -> "Both are the same.";
            case PARTS -> "The parts add up to the whole.";
            case UNION -> "It is at least the largest of the parts, and at most their sum.";
            case COMPUTED_AGREES -> "A file states the same as the portal works out.";
            case MAX_PER -> "It is not more than a youth can have in a quarter.";
            case ZERO_IF_ZERO -> "It is zero where the other is.";
            case BOTH_OR_NEITHER -> "Both are zero, or neither is.";
            case CHANGE -> "It has not changed by much.";
            case POISSON_BAND -> "It is what earlier quarters make likely.";
            case ZERO_AFTER -> "It is not suddenly zero.";
            case REPEATED -> "Its figures are not all those of the quarter before.";
            case RATE_OUTLIER -> "It is what the state's rate makes likely.";
            case SHARE_OUTLIER -> "The share is what the state's share makes likely.";
            case STATUS_NEEDS_DATE -> "What is implemented has a date, and the date has come.";
            case STATUS_NEEDS_EVIDENCE -> "A document or a link is there where it is needed.";
            case STATUS_BACK_NEEDS_NOTE -> "A status that went back has a note.";
            case STATUS_ALLOWED -> "The county may give it that status.";
            case MILESTONE_NEEDS_CHOICE ->
                    "Where it is answered, it has what the milestone's status says.";
            case MILESTONE_NEEDS_FIGURE -> "It is not zero while the milestone has that status.";
            case PERIOD_ENDED -> "The quarter has ended.";
            case ONE_OPEN_REVISION -> "There is no other one open.";
            case BOTH_CERTIFIED -> "Both agencies have certified.";
            case NOT_OWN_WORK -> "Who certifies has entered nothing in it.";
        };
    }
}
