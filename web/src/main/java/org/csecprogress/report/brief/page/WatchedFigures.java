package org.csecprogress.report.brief.page;

import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.watch.WatchList;
import org.csecprogress.release.watch.WatchRule;
import org.csecprogress.release.watch.WatchRules;
import org.csecprogress.release.watch.Watched;

/** The figures of a release to watch, for its page and its files. */
public final class WatchedFigures {
    private static final WatchRules RULES = WatchRules.builtIn();

    private WatchedFigures() {}

    /**
     * Returns what the published rules choose.
     *
     * @param changes by code of the measure
     * @param catalog the catalogue that the release was filed under
     * @param populations the set from which it took its denominators
     */
    public static List<Watched> of(
            PublicReport report,
            Map<String, List<ReportFinding>> changes,
            Catalog catalog,
            Populations populations) {
        return new WatchList(
                        catalog,
                        report::table,
                        changes,
                        report.milestones(),
                        report.reportingAtFirst(),
                        populations)
                .of(RULES);
    }

    /** Returns the published rules, in the order of their file. */
    static List<WatchRule> rules() {
        return RULES.all();
    }
}
