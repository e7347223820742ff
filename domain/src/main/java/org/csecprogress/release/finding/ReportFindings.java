package org.csecprogress.release.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ReportFinding.Kind;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.WilsonInterval;
import org.csecprogress.statistics.change.Change;
import org.csecprogress.statistics.change.Changes;
import org.csecprogress.statistics.change.Comparison;
import org.csecprogress.statistics.change.CountRange;
import org.csecprogress.statistics.change.EventSeries;
import org.csecprogress.statistics.change.ShareSeries;

/**
 * Changes in every measure with a quarterly state total: since the quarter before, since a year
 * ago, and over eight quarters. Data say which are told, and the catalogue how they are compared.
 */
public final class ReportFindings {
    /** A trend needs this many of its eight quarters, this one among them. */
    private static final int FEWEST = 6;

    private final Catalog catalog;
    private final Counties counties;
    private final ChangeDefinitions definitions;
    private final List<PublishedQuarter> quarters;
    private final PublishedQuarter now;

    private ReportFindings(
            Catalog catalog,
            Counties counties,
            ChangeDefinitions definitions,
            List<PublishedQuarter> quarters) {
        this.catalog = catalog;
        this.counties = counties;
        this.definitions = definitions;
        this.quarters = List.copyOf(quarters);
        this.now = quarters.get(quarters.size() - 1);
    }

    /**
     * Returns the findings in the catalogue's order, each measure's from the shortest span to the
     * longest. There is none where a quarter to compare with has no figure.
     *
     * @param catalog the catalogue of the last quarter
     * @param counties the counties, each in its region
     * @param definitions which changes may be told
     * @param quarters as published last, oldest first; the last is the report's own
     * @throws IllegalArgumentException if the quarters are not in order
     */
    public static List<ReportFinding> of(
            Catalog catalog,
            Counties counties,
            ChangeDefinitions definitions,
            List<PublishedQuarter> quarters) {
        for (int i = 1; i < quarters.size(); i++) {
            if (quarters.get(i - 1).period().compareTo(quarters.get(i).period()) >= 0) {
                throw new IllegalArgumentException("not in order: " + quarters.get(i).period());
            }
        }
        return new ReportFindings(catalog, counties, definitions, quarters).findings();
    }

    /** A comparison that is not judged yet. */
    private record Draft(
            Measure measure,
            Span span,
            List<PublishedQuarter> quarters,
            Optional<Matched> matched,
            Comparison comparison) {}

    private List<ReportFinding> findings() {
        List<Draft> drafts = new ArrayList<>();
        int tests = 0;
        for (Measure measure : catalog.measures()) {
            Optional<ChangeDefinition> definition = definitions.of(measure.code());
            if (definition.isEmpty() || measure.publication().stateTotal() != Level.Q) {
                continue;
            }
            for (Span span : Span.values()) {
                if (definition.get().spans().contains(span)) {
                    tests += Kind.of(measure) == Kind.DIFFERENCE ? 0 : 1;
                    draft(measure, span).ifPresent(drafts::add);
                }
            }
        }
        List<Change> changes = Changes.of(drafts.stream().map(Draft::comparison).toList(), tests);
        List<ReportFinding> findings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            findings.add(finding(drafts.get(i), changes.get(i)));
        }
        return findings;
    }

    private ReportFinding finding(Draft draft, Change change) {
        String code = draft.measure().code();
        return new ReportFinding(
                draft.measure(),
                draft.span(),
                definitions.of(code).orElseThrow().better(),
                Kind.of(draft.measure()),
                draft.quarters().get(0).state(code).orElseThrow(),
                now.state(code).orElseThrow(),
                draft.matched(),
                change);
    }

    private Optional<Draft> draft(Measure measure, Span span) {
        List<PublishedQuarter> some =
                quarters.stream()
                        .filter(quarter -> isIn(span, quarter))
                        .filter(quarter -> quarter.state(measure.code()).isPresent())
                        .toList();
        if (some.size() < (span == Span.TREND ? FEWEST : 2) || !some.contains(now)) {
            return Optional.empty();
        }
        Optional<Matched> matched = Matched.of(measure, some, counties);
        return Optional.of(
                new Draft(measure, span, some, matched, comparison(measure, some, matched)));
    }

    private boolean isIn(Span span, PublishedQuarter quarter) {
        var first = now.period().minus(span.quarters());
        return quarter.equals(now)
                || quarter.period().equals(first)
                || (span == Span.TREND && quarter.period().compareTo(first) > 0);
    }

    private static Comparison comparison(
            Measure measure, List<PublishedQuarter> some, Optional<Matched> known) {
        Optional<Reason> silence = silence(measure, some);
        if (silence.isPresent()) {
            return new Comparison.Silent(silence.get());
        }
        if (known.isEmpty()) {
            return new Comparison.Silent(Reason.COUNTIES_DIFFER);
        }
        Matched matched = known.get();
        if (matched.isSmall(measure)) {
            return new Comparison.Silent(Reason.WITHHELD);
        }
        return switch (Kind.of(measure)) {
            case SHARE ->
                    new ShareSeries(matched.counts(), matched.others(), times(some)).compared();
            case EVENTS -> events(measure, some, matched);
            case DIFFERENCE -> difference(matched);
        };
    }

    private static Comparison events(
            Measure measure, List<PublishedQuarter> some, Matched matched) {
        if (measure.valueType() == ValueType.RATE && !matched.isWhole()) {
            // Days or children of the other counties are not public.
            return new Comparison.Silent(Reason.COUNTIES_DIFFER);
        }
        return new EventSeries(
                        matched.counts(),
                        some.stream().map(quarter -> exposure(measure, quarter)).toList(),
                        times(some))
                .compared();
    }

    /** Returns how many quarters each is after the first; a withdrawn one between leaves a gap. */
    private static List<Integer> times(List<PublishedQuarter> some) {
        ReportingPeriod first = some.get(0).period();
        return some.stream().map(quarter -> quarter.period().quartersAfter(first)).toList();
    }

    /** Returns the exposure of events: a rate's denominator, otherwise the days of the quarter. */
    private static double exposure(Measure measure, PublishedQuarter quarter) {
        ReleaseRow row = quarter.state(measure.code()).orElseThrow();
        return measure.valueType() == ValueType.RATE
                ? (double) row.denominator().orElse(0)
                : quarter.period().days();
    }

    private static Comparison difference(Matched matched) {
        if (!matched.isExact()) {
            return new Comparison.Silent(Reason.COUNTIES_DIFFER);
        }
        List<CountRange> counts = matched.counts();
        long before = counts.get(0).lowest();
        return new Comparison.Unduplicated(
                OptionalDouble.of((double) (counts.get(counts.size() - 1).lowest() - before)));
    }

    private static Optional<Reason> silence(Measure measure, List<PublishedQuarter> some) {
        return some.stream()
                .map(quarter -> quarter.state(measure.code()).orElseThrow())
                .flatMap(row -> silence(measure, row).stream())
                .min(Reason::compareTo);
    }

    private static Optional<Reason> silence(Measure measure, ReleaseRow row) {
        return Kind.of(measure) == Kind.SHARE
                ? WilsonInterval.of(MaskedCounts.count(row), MaskedCounts.whole(row)).reason()
                : MaskedCounts.count(row).reason();
    }
}
