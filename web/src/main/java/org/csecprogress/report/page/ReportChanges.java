package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.finding.ChangeDefinitions;
import org.csecprogress.release.finding.PublishedQuarter;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.ReportFindings;
import org.csecprogress.release.finding.Span;
import org.csecprogress.release.reading.service.Compared;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReport;

/** The changes in the state up to the page's quarter. */
@RequestScoped
public class ReportChanges {
    private static final ChangeDefinitions DEFINITIONS = ChangeDefinitions.builtIn();

    @Inject private ComparedView compared;
    @Inject private CatalogService catalogs;

    private PastFigures past;
    private Map<String, List<ReportFinding>> found;

    /** Returns the state's totals of earlier quarters, with the counties of this release. */
    public PastFigures past(PublicReport report) {
        if (past == null) {
            past = past(report, compared.get());
        }
        return past;
    }

    private static PastFigures past(PublicReport report, Compared compared) {
        return compared.totals(PublicHistory.STATE)
                .with(report.release().period(), report.reporting());
    }

    /**
     * Returns the changes by code of the measure, each measure's from the shortest time to the
     * longest.
     *
     * @param catalog the catalogue that the release was filed under
     */
    public Map<String, List<ReportFinding>> of(PublicReport report, Catalog catalog) {
        if (found == null) {
            found =
                    findings(report, compared.get(), catalog, catalogs.counties()).stream()
                            .collect(Collectors.groupingBy(f -> f.measure().code()));
        }
        return found;
    }

    /** Returns the trends of eight quarters by code of the measure. */
    public Map<String, ReportFinding> trends(PublicReport report, Catalog catalog) {
        return of(report, catalog).values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.span() == Span.TREND)
                .collect(Collectors.toMap(finding -> finding.measure().code(), f -> f));
    }

    /**
     * Returns the changes in the order of the catalogue, each measure's from the shortest time to
     * the longest.
     *
     * @param compared the earlier figures that the release compares with
     * @param catalog the catalogue that the release was filed under
     */
    public static List<ReportFinding> findings(
            PublicReport report, Compared compared, Catalog catalog, Counties counties) {
        return ReportFindings.of(catalog, counties, DEFINITIONS, quarters(report, compared));
    }

    private static List<PublishedQuarter> quarters(PublicReport report, Compared compared) {
        ReportingPeriod period = report.release().period();
        PastFigures known = past(report, compared);
        List<PublishedQuarter> quarters = new ArrayList<>();
        for (int before = Span.TREND.quarters(); before > 0; before--) {
            ReportingPeriod quarter = period.minus(before);
            Set<CountyCode> reporting = known.counties(quarter);
            if (!reporting.isEmpty()) {
                quarters.add(new PublishedQuarter(quarter, reporting, rows(compared, quarter)));
            }
        }
        quarters.add(
                new PublishedQuarter(
                        period,
                        report.reporting(),
                        report.tables().stream()
                                .collect(Collectors.toMap(ReleaseTable::id, ReleaseTable::rows))));
        return quarters;
    }

    private static Map<String, List<ReleaseRow>> rows(Compared compared, ReportingPeriod quarter) {
        Map<String, List<ReleaseRow>> rows = new HashMap<>();
        for (PastFigures place : compared.byPlace().values()) {
            place.rows()
                    .forEach(
                            (table, all) ->
                                    all.stream()
                                            .filter(row -> row.period().equals(quarter))
                                            .forEach(
                                                    row ->
                                                            rows.computeIfAbsent(
                                                                            table,
                                                                            t -> new ArrayList<>())
                                                                    .add(row)));
        }
        return rows;
    }
}
