package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Recalculates which figures of the state have changed since the quarter before, in a year and over
 * eight quarters, from the public files and the data file that says which changes are told.
 */
final class RecomputedChanges {
    private static final int EIGHT = 8;

    private final List<RecomputedQuarter> quarters = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private int planned;

    /**
     * A change before the correction for their number.
     *
     * @param tested the outcomes that it may have, more than one if not all counts are public
     */
    private record Draft(RecomputedChange change, List<RecomputedTested> tested) {
        /** Returns the largest p-value that it may have; 1 if it may rise or fall. */
        double most() {
            boolean up = tested.stream().allMatch(t -> t.direction() > 0);
            boolean down = tested.stream().allMatch(t -> t.direction() < 0);
            boolean sure = tested.size() == 1 || up || down;
            return sure
                    ? tested.stream().mapToDouble(RecomputedTested::probability).max().orElseThrow()
                    : 1;
        }

        double least() {
            return tested.stream().mapToDouble(RecomputedTested::probability).min().orElseThrow();
        }
    }

    private RecomputedChanges(PublishedFiles files, ReportingPeriod quarter) {
        for (int ago = EIGHT - 1; ago >= 0; ago--) {
            RecomputedQuarter.of(files, quarter.minus(ago)).ifPresent(quarters::add);
        }
    }

    /**
     * Returns the changes up to a quarter, in the order of the catalogue and of the spans.
     *
     * @param files the files as of the release
     */
    static List<RecomputedChange> of(
            PublishedFiles files, Catalog catalog, ReportingPeriod quarter) {
        RecomputedChanges changes = new RecomputedChanges(files, quarter);
        List<String[]> lines =
                SaidFigures.read("reference/report_changes.csv")
                        .lines()
                        .map(line -> line.split(",", -1))
                        .toList();
        for (Measure measure : catalog.measures()) {
            lines.stream()
                    .filter(line -> line[0].equals(measure.code()))
                    .filter(line -> measure.publication().stateTotal() == Level.Q)
                    .forEach(line -> changes.draft(measure, line[1], line[2]));
        }
        return changes.judged();
    }

    private void draft(Measure measure, String better, String spans) {
        Set<String> allowed = Set.of(spans.split("\\|", -1));
        for (RecomputedChange.Span span : RecomputedChange.Span.values()) {
            if (allowed.contains(span.name())) {
                boolean isTest =
                        RecomputedChange.Kind.of(measure) != RecomputedChange.Kind.DIFFERENCE;
                planned += isTest ? 1 : 0;
                draft(measure, better, span);
            }
        }
    }

    private void draft(Measure measure, String better, RecomputedChange.Span span) {
        ReportingPeriod now = quarters.get(quarters.size() - 1).period();
        List<RecomputedQuarter> some =
                quarters.stream()
                        .filter(q -> span.has(ago(q.period(), now)))
                        .filter(q -> q.state(measure.code()).isPresent())
                        .toList();
        if (some.size() < span.fewest() || !some.get(some.size() - 1).period().equals(now)) {
            return;
        }
        Optional<RecomputedChange.Verdict> silence = silence(measure, some);
        Optional<RecomputedMatch> match = Optional.empty();
        if (silence.isEmpty()) {
            boolean isShare = RecomputedChange.Kind.of(measure) == RecomputedChange.Kind.SHARE;
            match = RecomputedMatch.of(measure, isShare, some);
            silence = match.map(m -> silence(measure, m)).orElse(differ());
        }
        var change =
                new RecomputedChange(
                        measure,
                        span,
                        better,
                        some,
                        match,
                        silence.orElse(RecomputedChange.Verdict.NONE));
        drafts.add(new Draft(change, silence.isEmpty() ? tested(change) : List.of()));
    }

    private static int ago(ReportingPeriod period, ReportingPeriod now) {
        return (now.year() - period.year()) * 4 + now.quarter() - period.quarter();
    }

    private static Optional<RecomputedChange.Verdict> differ() {
        return Optional.of(RecomputedChange.Verdict.COUNTIES_DIFFER);
    }

    /** Returns why the state's figures say nothing, if they don't. */
    private static Optional<RecomputedChange.Verdict> silence(
            Measure measure, List<RecomputedQuarter> some) {
        boolean isShare = RecomputedChange.Kind.of(measure) == RecomputedChange.Kind.SHARE;
        boolean silent = false;
        for (RecomputedQuarter quarter : some) {
            PublishedFile.Row row = quarter.state(measure.code()).orElseThrow();
            if (row.isWithheld()) {
                return Optional.of(RecomputedChange.Verdict.WITHHELD);
            }
            boolean isWhole =
                    row.whole() > 0 && row.count().filter(n -> n <= row.whole()).isPresent();
            boolean isPerNothing = isRate(measure) && row.whole() == 0;
            silent |= row.count().isEmpty() || isPerNothing || (isShare && !isWhole);
        }
        return silent ? Optional.of(RecomputedChange.Verdict.SILENT) : Optional.empty();
    }

    /** Returns why the figures of counties that answered each time say nothing, if they don't. */
    private static Optional<RecomputedChange.Verdict> silence(
            Measure measure, RecomputedMatch match) {
        if (match.isSmall() && measure.isAtRisk()) {
            return Optional.of(RecomputedChange.Verdict.WITHHELD);
        }
        return switch (RecomputedChange.Kind.of(measure)) {
            case DIFFERENCE ->
                    match.isOpen() ? differ() : Optional.of(RecomputedChange.Verdict.DIFFERENCE);
            case EVENTS -> isRate(measure) && !match.isWhole() ? differ() : Optional.empty();
            case SHARE -> {
                for (int i = 0; i < match.parts().size(); i++) {
                    var part = match.parts().get(i);
                    var other = match.others().get(i);
                    if (part.low() + other.low() == 0) {
                        yield part.isOpen() || other.isOpen()
                                ? differ()
                                : Optional.of(RecomputedChange.Verdict.SILENT);
                    }
                }
                yield Optional.empty();
            }
        };
    }

    private static boolean isRate(Measure measure) {
        return measure.valueType().name().equals("RATE");
    }

    /** Returns the outcomes at the ends of what the counts may be. */
    private static List<RecomputedTested> tested(RecomputedChange change) {
        RecomputedMatch match = change.match().orElseThrow();
        boolean isShare = RecomputedChange.Kind.of(change.measure()) == RecomputedChange.Kind.SHARE;
        List<RecomputedTested> tested = new ArrayList<>();
        for (long[] counts : match.combinations()) {
            if (isShare) {
                tested.add(shares(change, counts));
            } else {
                tested.addAll(events(change, match.isOpen(), counts));
            }
        }
        return tested;
    }

    private static RecomputedTested shares(RecomputedChange change, long... counts) {
        int quarters = change.quarters().size();
        long[] parts = Arrays.copyOf(counts, quarters);
        long[] wholes = new long[quarters];
        Arrays.setAll(wholes, i -> counts[i] + counts[quarters + i]);
        if (change.span() == RecomputedChange.Span.TREND) {
            return trend(change).shares(parts, wholes);
        }
        double before = parts[0];
        double ofBefore = wholes[0];
        double after = parts[1];
        double ofAfter = wholes[1];
        return new RecomputedTested(
                Reckoning.shares(before, ofBefore, after, ofAfter),
                after / ofAfter - before / ofBefore);
    }

    /**
     * Returns the outcomes for events. Counts within their ranges may lie closer to a line than at
     * the ends, so a trend must have its verdict with and without the variation around the line.
     */
    private static List<RecomputedTested> events(
            RecomputedChange change, boolean isOpen, long... counts) {
        double[] days =
                change.quarters().stream().mapToDouble(q -> days(change.measure(), q)).toArray();
        if (change.span() != RecomputedChange.Span.TREND) {
            return List.of(
                    new RecomputedTested(
                            Reckoning.events(counts[0], days[0], counts[1], days[1]),
                            counts[1] / days[1] - counts[0] / days[0]));
        }
        RecomputedTrend trend = trend(change);
        RecomputedTested own = trend.events(counts, days);
        return isOpen ? List.of(own, trend.eventsByChance(counts, days)) : List.of(own);
    }

    private static double days(Measure measure, RecomputedQuarter quarter) {
        return isRate(measure)
                ? quarter.state(measure.code()).orElseThrow().whole()
                : quarter.period().days();
    }

    private static RecomputedTrend trend(RecomputedChange change) {
        return new RecomputedTrend(
                change.quarters().stream()
                        .mapToDouble(q -> ago(change.since(), q.period()))
                        .toArray());
    }

    private List<RecomputedChange> judged() {
        List<Draft> tests = drafts.stream().filter(draft -> !draft.tested().isEmpty()).toList();
        boolean[] surely =
                Reckoning.clear(tests.stream().mapToDouble(Draft::most).toArray(), planned);
        boolean[] maybe =
                Reckoning.clear(tests.stream().mapToDouble(Draft::least).toArray(), planned);
        List<RecomputedChange> judged = new ArrayList<>();
        for (Draft draft : drafts) {
            int at = tests.indexOf(draft);
            if (at < 0) {
                judged.add(draft.change());
                continue;
            }
            boolean isOpen = draft.tested().size() > 1;
            boolean up = draft.tested().get(0).direction() > 0;
            RecomputedChange.Verdict verdict =
                    surely[at]
                            ? up ? RecomputedChange.Verdict.UP : RecomputedChange.Verdict.DOWN
                            : isOpen && maybe[at]
                                    ? RecomputedChange.Verdict.COUNTIES_DIFFER
                                    : RecomputedChange.Verdict.NONE;
            judged.add(draft.change().judged(verdict));
        }
        return judged;
    }
}
