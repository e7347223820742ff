package org.csecprogress.report.change.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.release.content.PublicValues;
import org.csecprogress.release.content.PublicValues.Part;
import org.csecprogress.release.content.PublicValues.Place;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.StatedChange;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.watch.Watched;
import org.csecprogress.report.brief.page.WatchWords;
import org.csecprogress.report.brief.page.WatchedFigures;
import org.csecprogress.report.page.ReportChanges;

/** Makes the statements of a release, from its public content alone. */
@ApplicationScoped
class ReleaseStatements {
    @Inject private PublicReleases releases;
    @Inject private PublicHistory history;
    @Inject private CatalogService catalogs;

    /** Returns each comparison. */
    StatedRows<StatedChange> changes(PublicRelease release) {
        return ChangeRows.of(findings(release), catalogs.counties());
    }

    /** Returns what the published rules choose to watch. */
    StatedRows<Watched> watch(PublicRelease release) {
        List<Watched> watched =
                WatchedFigures.of(
                        releases.report(release),
                        findings(release).stream()
                                .collect(Collectors.groupingBy(f -> f.measure().code())),
                        catalog(release),
                        catalogs.populations());
        return WatchRows.of(watched, catalog(release), catalogs.counties());
    }

    private List<ReportFinding> findings(PublicRelease release) {
        return ReportChanges.findings(
                releases.report(release),
                history.of(release),
                catalog(release),
                catalogs.counties());
    }

    private Catalog catalog(PublicRelease release) {
        return catalogs.catalogs().version(release.catalogVersion());
    }

    /** Returns all that a release says. */
    PublicValues values(PublicRelease release) {
        PublicReport report = releases.report(release);
        PublicValues values = new PublicValues();
        values.figures(report.tables());
        values.counties(report.counties());
        values.milestones(release.period(), report.milestones());
        values.methods(releases.methods(release));
        values.texts(releases.texts(release));
        changes(release).addTo(values, ReleaseStatements::place);
        watch(release).addTo(values, ReleaseStatements::place);
        return values;
    }

    private static Place place(StatedChange of) {
        return new Place(
                Part.COMPARISON,
                PublicHistory.STATE,
                of.finding().measure().code(),
                of.finding().span().name(),
                "");
    }

    /** A rule chooses one figure, or one for each time over which a figure became worse. */
    private static Place place(Watched of) {
        String span = of instanceof Watched.Worse worse ? worse.finding().span().name() : "";
        return new Place(Part.WATCH, PublicHistory.STATE, WatchWords.id(of.rule()), span, "");
    }
}
