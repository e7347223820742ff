package org.csecprogress.release.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.ReportFinding.Kind;
import org.csecprogress.statistics.Change;
import org.csecprogress.statistics.Changes;
import org.csecprogress.statistics.Comparison;

/**
 * Changes since the previous quarter in every measure with a quarterly state total. The catalogue
 * says which figures may be compared and how.
 */
public final class ReportFindings {
    private final PublishedQuarter before;
    private final PublishedQuarter after;

    private ReportFindings(PublishedQuarter before, PublishedQuarter after) {
        if (before.period().compareTo(after.period()) >= 0) {
            throw new IllegalArgumentException(
                    before.period() + " is not before " + after.period());
        }
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the findings in the catalogue's order, one for each measure that both quarters have.
     *
     * @param catalog the catalogue of the later quarter
     * @param before the previous quarter, as published last
     * @param after this quarter
     */
    public static List<ReportFinding> of(
            Catalog catalog, PublishedQuarter before, PublishedQuarter after) {
        return new ReportFindings(before, after).of(catalog.measures());
    }

    private List<ReportFinding> of(List<Measure> measures) {
        Map<String, ReleaseRow> then = stateTotals(before);
        Map<String, ReleaseRow> now = stateTotals(after);
        List<Measure> both =
                measures.stream()
                        .filter(m -> then.containsKey(m.code()) && now.containsKey(m.code()))
                        .toList();
        List<Change> changes =
                Changes.of(
                        both.stream()
                                .map(m -> comparison(m, then.get(m.code()), now.get(m.code())))
                                .toList());
        List<ReportFinding> findings = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            Measure measure = both.get(i);
            ReleaseRow from = then.get(measure.code());
            ReleaseRow to = now.get(measure.code());
            findings.add(
                    new ReportFinding(
                            measure,
                            Kind.of(measure),
                            from,
                            to,
                            sameCounties(from, to),
                            changes.get(i)));
        }
        return findings;
    }

    /** Returns the quarter's state totals by measure. */
    private static Map<String, ReleaseRow> stateTotals(PublishedQuarter quarter) {
        Map<String, ReleaseRow> rows = new HashMap<>();
        for (ReleaseTable table : quarter.tables()) {
            TableId id = TableId.parse(table.id());
            if (id.isStateTotal() && id.level() == Level.Q) {
                rows.put(table.measure(), table.rows().get(0));
            }
        }
        return rows;
    }

    private Comparison comparison(Measure measure, ReleaseRow from, ReleaseRow to) {
        boolean same = sameCounties(from, to);
        return switch (Kind.of(measure)) {
            case SHARE ->
                    new Comparison.OfShares(
                            MaskedCounts.count(from),
                            MaskedCounts.whole(from),
                            MaskedCounts.count(to),
                            MaskedCounts.whole(to),
                            same);
            case EVENTS ->
                    new Comparison.Events(
                            MaskedCounts.count(from),
                            exposure(measure, before, from),
                            MaskedCounts.count(to),
                            exposure(measure, after, to),
                            same);
            case DIFFERENCE ->
                    new Comparison.Unduplicated(
                            MaskedCounts.count(from), MaskedCounts.count(to), same);
        };
    }

    /** Returns the exposure of events: a rate's denominator, otherwise the days of the quarter. */
    private static double exposure(Measure measure, PublishedQuarter quarter, ReleaseRow row) {
        return measure.valueType() == ValueType.RATE
                ? (double) row.denominator().orElse(0)
                : quarter.period().days();
    }

    /**
     * Whether both figures are known to cover the same counties: the same counties reported, and
     * all of them answered both. Equal numbers alone could hide that one county came and another
     * left.
     */
    private boolean sameCounties(ReleaseRow from, ReleaseRow to) {
        int counties = after.reporting().size();
        return before.reporting().equals(after.reporting())
                && from.counties() == counties
                && to.counties() == counties;
    }
}
