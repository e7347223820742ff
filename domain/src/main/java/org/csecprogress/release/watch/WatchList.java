package org.csecprogress.release.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.FigureInterval;
import org.csecprogress.release.finding.GroupRates;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.Span;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.PublicCount;
import org.csecprogress.statistics.Statistic;
import org.csecprogress.statistics.change.Verdict;
import org.csecprogress.statistics.distribution.Interval;

/**
 * Finds what to watch in a report: what the published rules choose from its public figures. A rule
 * whose figure is withheld or missing chooses nothing.
 *
 * @param catalog the catalogue of the report
 * @param tables finds a masked table of the report by name
 * @param findings the changes by code of the measure
 * @param milestones the milestones of the counties with known statuses
 * @param reporting the counties that reported when the quarter was first released
 * @param populations the set from which the report took its denominators
 */
public record WatchList(
        Catalog catalog,
        Function<String, Optional<ReleaseTable>> tables,
        Map<String, List<ReportFinding>> findings,
        List<MilestoneStanding> milestones,
        Set<CountyCode> reporting,
        Populations populations) {
    private static final double PERCENT = 100;

    /** Returns what the rules choose, in the order of the report's sections and measures. */
    public List<Watched> of(WatchRules rules) {
        return rules.all().stream()
                .filter(rule -> rule.measure().isEmpty() || isKnown(rule.measure()))
                .sorted(Comparator.comparingInt(this::place))
                .flatMap(this::watched)
                .toList();
    }

    private boolean isKnown(String measure) {
        return catalog.findMeasure(measure).isPresent();
    }

    /** Returns the place of a rule's measure in the report; milestones come last. */
    private int place(WatchRule rule) {
        if (rule.measure().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        Measure measure = catalog.measure(rule.measure());
        return measure.reportSection() * catalog.measures().size()
                + catalog.measures().indexOf(measure);
    }

    private Stream<Watched> watched(WatchRule rule) {
        return switch (rule.kind()) {
            case UNDER_TARGET -> underTarget(rule).stream();
            case WORSE -> worse(rule);
            case UNLIKE_LAST_YEAR -> unlikeLastYear(rule).stream();
            case DIFFERS -> differs(rule).stream();
            case GROUP_SHARE -> groupShare(rule).stream();
            case FEWER -> fewer(rule).stream();
            case PAST_DUE -> pastDue(rule).stream();
        };
    }

    private Measure measure(WatchRule rule) {
        return catalog.measure(rule.measure());
    }

    private static String name(String measure, String content) {
        return new TableId(measure, TableId.Rows.STATE, content, Level.Q).toString();
    }

    private Optional<ReleaseRow> total(String measure) {
        return tables.apply(name(measure, TableId.TOTAL)).map(table -> table.rows().get(0));
    }

    private Optional<Watched> underTarget(WatchRule rule) {
        return total(rule.measure())
                .filter(row -> share(row).filter(share -> share < rule.limit()).isPresent())
                .map(row -> new Watched.UnderTarget(rule, measure(rule), row));
    }

    /**
     * Returns the share of a row in per cent, if a page says one. It says none of a restated figure
     * whose share is still that of the first release.
     */
    private static Optional<Double> share(ReleaseRow row) {
        return row.isPartOfWhole() && row.denominator().getAsLong() > 0
                ? Optional.of(PERCENT * row.numerator().getAsLong() / row.denominator().getAsLong())
                : Optional.empty();
    }

    private List<ReportFinding> findings(WatchRule rule) {
        return findings.getOrDefault(rule.measure(), List.of());
    }

    private Stream<Watched> worse(WatchRule rule) {
        return findings(rule).stream()
                .filter(WatchList::isWorse)
                .map(finding -> new Watched.Worse(rule, finding));
    }

    private static boolean isWorse(ReportFinding finding) {
        return switch (finding.better()) {
            case UP -> finding.change().verdict() == Verdict.CLEARLY_DOWN;
            case DOWN -> finding.change().verdict() == Verdict.CLEARLY_UP;
            case NEITHER -> false;
        };
    }

    private Optional<Watched> unlikeLastYear(WatchRule rule) {
        return findings(rule).stream()
                .filter(finding -> finding.span() == Span.YEAR && !finding.isClear())
                .flatMap(finding -> unlike(rule, finding).stream())
                .findFirst();
    }

    private static Optional<Watched> unlike(WatchRule rule, ReportFinding finding) {
        Optional<Interval> interval =
                figure(finding, finding.to())
                        .flatMap(now -> FigureInterval.of(finding.to(), finding.kind()));
        Optional<Double> before = figure(finding, finding.from());
        boolean excluded =
                interval.isPresent()
                        && before.isPresent()
                        && !interval.get().contains(before.get());
        return excluded
                ? Optional.of(new Watched.UnlikeLastYear(rule, finding, interval.get()))
                : Optional.empty();
    }

    /** Returns a figure of one of the quarters: a share from 0 to 1, or a count of events. */
    private static Optional<Double> figure(ReportFinding finding, ReleaseRow row) {
        if (finding.kind() == ReportFinding.Kind.SHARE) {
            return share(row).map(share -> share / PERCENT);
        }
        PublicCount count = MaskedCounts.count(row);
        return count.value().isPresent()
                ? Optional.of((double) count.value().getAsLong())
                : Optional.empty();
    }

    private Optional<Watched> differs(WatchRule rule) {
        return tables.apply(name(rule.measure(), rule.dimension())).stream()
                .flatMap(table -> rates(rule, table).lines().stream())
                .filter(line -> line.group().code().equals(rule.group()))
                .flatMap(line -> line.index().stream())
                .flatMap(index -> known(index).stream())
                .filter(index -> !index.interval().contains(1))
                .findFirst()
                .map(index -> new Watched.Differs(rule, measure(rule), index));
    }

    private static Optional<Estimate> known(Statistic<DisparityIndex> index) {
        return index.value().map(DisparityIndex::index);
    }

    private GroupRates rates(WatchRule rule, ReleaseTable table) {
        return GroupRates.of(
                measure(rule),
                catalog.dimension(rule.dimension()),
                rule.reference(),
                table,
                reporting,
                populations);
    }

    private Optional<Watched> groupShare(WatchRule rule) {
        return tables.apply(name(rule.measure(), rule.dimension())).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.category().equals(rule.group()))
                .filter(row -> share(row).filter(share -> share >= rule.limit()).isPresent())
                .findFirst()
                .map(row -> new Watched.GroupShare(rule, measure(rule), row));
    }

    private Optional<Watched> fewer(WatchRule rule) {
        Optional<ReleaseRow> row = total(rule.measure());
        Optional<ReleaseRow> than = total(rule.other());
        return row.isPresent() && than.isPresent() && isLess(row.get(), than.get())
                ? Optional.of(
                        new Watched.Fewer(
                                rule,
                                measure(rule),
                                row.get(),
                                catalog.measure(rule.other()),
                                than.get()))
                : Optional.empty();
    }

    private static boolean isLess(ReleaseRow row, ReleaseRow than) {
        return row.value().isPresent()
                && than.value().isPresent()
                && row.value().get().compareTo(than.value().get()) < 0;
    }

    private Optional<Watched> pastDue(WatchRule rule) {
        List<Milestone> late =
                catalog.milestones().stream()
                        .filter(milestone -> countiesPastDue(milestone) > rule.limit())
                        .toList();
        return late.isEmpty() ? Optional.empty() : Optional.of(new Watched.PastDue(rule, late));
    }

    private long countiesPastDue(Milestone milestone) {
        return milestones.stream()
                .filter(standing -> standing.milestone().equals(milestone.code()))
                .filter(standing -> standing.isCurrent() && standing.overdue())
                .count();
    }
}
