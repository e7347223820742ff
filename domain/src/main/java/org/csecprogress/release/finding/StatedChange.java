package org.csecprogress.release.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ReportFinding.Kind;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.change.Verdict;

/**
 * The figures that a report states of a change. Pages and files take them from here, so that a file
 * holds nothing that no page says: neither the p-value nor figures of a part of the counties for a
 * change that is not clear.
 */
public record StatedChange(ReportFinding finding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The outcome of a comparison. */
    public enum Outcome {
        /** A rise that is more than chance explains, whatever else was tested. */
        CLEARLY_UP,
        /** A fall that is more than chance explains, whatever else was tested. */
        CLEARLY_DOWN,
        /** No more than chance explains. */
        NO_CLEAR_CHANGE,
        /** The difference is stated without a test. */
        NOT_TESTED,
        /** Nothing is compared. */
        NOT_COMPARED
    }

    /** The counties that a comparison is about. */
    public enum Basis {
        /** The counties that answered are the same each time. */
        ALL,
        /** The counties that answered each time, whose figures together are public. */
        MATCHED,
        /** The counties that answered each time, whatever the others may have filed. */
        BOUNDED,
        /** Nothing is compared. */
        NONE
    }

    /** The unit of the figures that are compared. */
    public enum Unit {
        COUNT,
        PERCENT,
        RATE
    }

    /** Returns the outcome. */
    public Outcome outcome() {
        return switch (finding.change().verdict()) {
            case CLEARLY_UP -> Outcome.CLEARLY_UP;
            case CLEARLY_DOWN -> Outcome.CLEARLY_DOWN;
            case NO_CLEAR_CHANGE -> Outcome.NO_CLEAR_CHANGE;
            // A trend that is not tested would be no more than the difference of its ends.
            case NOT_COMPARED ->
                    finding.change().difference().isPresent() && finding.span() != Span.TREND
                            ? Outcome.NOT_TESTED
                            : Outcome.NOT_COMPARED;
        };
    }

    /** Returns why there is no test; empty if there is one. */
    public Optional<Reason> reason() {
        return finding.change().reason();
    }

    /** Whether the change was tested against chance. */
    public boolean isTested() {
        return finding.change().verdict() != Verdict.NOT_COMPARED;
    }

    /** Returns the counties that it is about. */
    public Basis basis() {
        if (outcome() == Outcome.NOT_COMPARED) {
            return Basis.NONE;
        }
        Matched matched = finding.matched().orElseThrow();
        if (matched.isWhole()) {
            return Basis.ALL;
        }
        return matched.isExact() ? Basis.MATCHED : Basis.BOUNDED;
    }

    /** Returns the counties that were compared; empty if nothing was. */
    public Optional<Matched> compared() {
        return finding.matched().filter(matched -> outcome() != Outcome.NOT_COMPARED);
    }

    /** Returns the counties that were compared, if others answered some of the time. */
    public Optional<Matched> partly() {
        return compared().filter(matched -> !matched.isWhole());
    }

    /** Returns the counties whose own figures are stated: those of a clear change. */
    public Optional<Matched> sized() {
        return partly().filter(matched -> finding.isClear() && matched.isExact());
    }

    /** Returns the unit of its figures. */
    public Unit unit() {
        if (finding.kind() == Kind.SHARE) {
            return Unit.PERCENT;
        }
        return finding.measure().valueType() == ValueType.RATE ? Unit.RATE : Unit.COUNT;
    }

    /**
     * Returns the last figure less the first, of the counties that were compared; shares in points
     * of per cent to one decimal. It is empty if one of the two is not stated.
     */
    public Optional<BigDecimal> difference() {
        if (outcome() == Outcome.NOT_TESTED) {
            return Optional.of(
                    BigDecimal.valueOf((long) finding.change().difference().getAsDouble()));
        }
        if (sized().isPresent()) {
            return sized().map(
                            matched -> less(matched(matched, last(matched)), matched(matched, 0)));
        }
        return basis() == Basis.ALL
                ? Optional.of(less(figure(finding.to()), figure(finding.from())))
                : Optional.empty();
    }

    private BigDecimal less(BigDecimal last, BigDecimal first) {
        BigDecimal less = last.subtract(first);
        return unit() == Unit.PERCENT ? less.setScale(1, RoundingMode.HALF_UP) : less;
    }

    private BigDecimal figure(ReleaseRow row) {
        return unit() == Unit.PERCENT
                ? percent(row.numerator().getAsLong(), row.denominator().getAsLong())
                : row.value().orElseThrow();
    }

    /** Returns the first figure of the counties that were compared, if it is stated. */
    public Optional<BigDecimal> matchedFirst() {
        return sized().map(matched -> stated(matched(matched, 0)));
    }

    /** Returns their last figure, if it is stated. */
    public Optional<BigDecimal> matchedLast() {
        return sized().map(matched -> stated(matched(matched, last(matched))));
    }

    private BigDecimal stated(BigDecimal figure) {
        return unit() == Unit.PERCENT ? figure.setScale(1, RoundingMode.HALF_UP) : figure;
    }

    private static int last(Matched matched) {
        return matched.counts().size() - 1;
    }

    private static BigDecimal matched(Matched matched, int quarter) {
        long part = matched.counts().get(quarter).lowest();
        return matched.others().isEmpty()
                ? BigDecimal.valueOf(part)
                : percent(part, part + matched.others().get(quarter).lowest());
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }
}
