package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.PublishedQuarter;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.ReportFindings;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReport;

/** The changes in the state since the quarter before the page's. */
@RequestScoped
public class ReportChanges {
    @Inject private ComparedView compared;

    private PastFigures past;
    private Map<String, ReportFinding> found;

    /** Returns the state's totals of earlier quarters, with the counties of this release. */
    public PastFigures past(PublicReport report) {
        if (past == null) {
            ReportingPeriod period = report.release().period();
            past = compared.get().totals(PublicHistory.STATE).with(period, report.reporting());
        }
        return past;
    }

    /**
     * Returns the change of each measure that both quarters have.
     *
     * @param catalog the catalogue that the release was filed under
     */
    public Map<String, ReportFinding> of(PublicReport report, Catalog catalog) {
        if (found == null) {
            found = new HashMap<>();
            ReportingPeriod period = report.release().period();
            PublishedQuarter now =
                    new PublishedQuarter(period, report.reporting(), report.tables());
            ReportFindings.of(catalog, before(period.minus(1), report), now)
                    .forEach(finding -> found.put(finding.measure().code(), finding));
        }
        return found;
    }

    private PublishedQuarter before(ReportingPeriod period, PublicReport report) {
        PastFigures known = past(report);
        List<ReleaseTable> tables = new ArrayList<>();
        for (ReleaseTable table : report.tables()) {
            if (TableId.parse(table.id()).isStateTotal()) {
                known.of(table.id(), period)
                        .ifPresent(
                                row ->
                                        tables.add(
                                                new ReleaseTable(
                                                        table.id(),
                                                        table.measure(),
                                                        table.dimension(),
                                                        table.title(),
                                                        List.of(row))));
            }
        }
        return new PublishedQuarter(period, known.counties(period), tables);
    }
}
