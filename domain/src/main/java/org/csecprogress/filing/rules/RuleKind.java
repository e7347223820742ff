package org.csecprogress.filing.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.filing.rules.kind.Rule;

/** The kinds of rules. Loading refuses a rule of any other kind. */
enum RuleKind {
    INTEGER(FormatRules::integer),
    DECIMAL(FormatRules::decimal),
    CODE(FormatRules::code),
    DATE(FormatRules::date),
    TEXT_LENGTH(FormatRules::textLength),
    IDENTIFIER_SCREEN(FormatRules::identifierScreen),
    NUMBER_IN_PUBLIC_TEXT(FormatRules::numberInPublicText),

    ANSWERED(FigureRules::answered),
    BREAKDOWN_COMPLETE(FigureRules::breakdownComplete),
    ZERO_CATEGORY(FigureRules::zeroCategory),
    PENDING(FigureRules::pending),
    ALL_ZERO(FigureRules::allZero),
    EXPECTED_ZERO(FigureRules::expectedZero),
    POPULATION_CEILING(FigureRules::populationCeiling),
    BREAKDOWN_SUM(FigureRules::breakdownSum),
    BREAKDOWN_MAX(FigureRules::breakdownMax),
    UNKNOWN_SHARE(FigureRules::unknownShare),
    NO_MEDIAN_WITHOUT_N(FigureRules::noMedianWithoutN),
    SMALL_MEDIAN(FigureRules::smallMedian),
    MEDIAN_IN_BAND(FigureRules::medianInBand),

    SUBSET(ComparisonRules::subset),
    LESS_OR_EQUAL(ComparisonRules::lessOrEqual),
    EQUAL(ComparisonRules::equal),
    PARTS(ComparisonRules::parts),
    UNION(ComparisonRules::union),
    COMPUTED_AGREES(ComparisonRules::computedAgrees),
    MAX_PER(ComparisonRules::maxPer),
    ZERO_IF_ZERO(ComparisonRules::zeroIfZero),
    BOTH_OR_NEITHER(ComparisonRules::bothOrNeither),

    CHANGE(HistoryRules::change),
    POISSON_BAND(HistoryRules::poissonBand),
    ZERO_AFTER(HistoryRules::zeroAfter),
    RATE_OUTLIER(HistoryRules::rateOutlier),
    SHARE_OUTLIER(HistoryRules::shareOutlier),

    REPEATED(HistoryRules::repeated),

    STATUS_NEEDS_DATE(StepRules::statusNeedsDate),
    STATUS_NEEDS_EVIDENCE(StepRules::statusNeedsEvidence),
    STATUS_BACK_NEEDS_NOTE(StepRules::statusBackNeedsNote),
    STATUS_ALLOWED(StepRules::statusAllowed),
    MILESTONE_NEEDS_CHOICE(ContradictionRules::needsChoice),
    MILESTONE_NEEDS_FIGURE(ContradictionRules::needsFigure),
    PERIOD_ENDED(StepRules::periodEnded),
    ONE_OPEN_REVISION(StepRules::oneOpenRevision),
    BOTH_CERTIFIED(StepRules::bothCertified),
    NOT_OWN_WORK(StepRules::notOwnWork);

    @SuppressWarnings("ImmutableEnumChecker") // always a stateless method reference
    private final Function<RuleSpec, Rule> reader;

    RuleKind(Function<RuleSpec, Rule> reader) {
        this.reader = reader;
    }

    static Optional<RuleKind> parse(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    Rule read(RuleSpec spec) {
        return reader.apply(spec);
    }
}
