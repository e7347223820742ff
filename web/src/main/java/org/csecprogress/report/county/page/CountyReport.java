package org.csecprogress.report.county.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.page.ComparedView;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.page.ReportLinks;
import org.csecprogress.report.picture.page.CountyPictures;
import org.csecprogress.report.picture.page.PictureView;
import org.csecprogress.report.picture.page.ReportPictures;

/** The page of one county in a release, with the same order for each county. */
@Named("countyReport")
@RequestScoped
public class CountyReport {
    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private ComparedView compared;
    @Inject private CatalogService catalogs;
    @Inject private CountyPictures pictures;
    @Inject private ReportPictures drawn;
    @Inject private ReportLinks links;

    private PublicReport here;
    private PublicReport state;
    // These are cached, because the page asks for each list several times.
    private List<CountyFigures.Totals> totals;
    private List<CountyResource> resources;
    private List<PictureView> trends;
    private List<PictureView> map;

    private PublicRelease release() {
        return content.getRelease();
    }

    private Sentences say() {
        return frame.getSay();
    }

    public County getCounty() {
        return catalogs.counties().bySlug(frame.getRoute().county());
    }

    /** Returns the path of the feed of the county's page. */
    public String getFeed() {
        return "/counties/" + getCounty().slug() + "/feed.atom";
    }

    /** Returns the part of the release about the county. */
    PublicReport here() {
        if (here == null) {
            here = content.getReport().ofPlace(getCounty().code().value());
        }
        return here;
    }

    private PublicReport state() {
        if (state == null) {
            state = content.getReport().ofPlace(PublicHistory.STATE);
        }
        return state;
    }

    private CountyFigures figures() {
        return new CountyFigures(
                content.catalog(),
                here(),
                state(),
                new CountyFigures.Earlier(
                        compared.get().totals(getCounty().code().value()),
                        compared.get().totals(PublicHistory.STATE)),
                new RateWords(catalogs.populations(), say()),
                getCounty().name(),
                say());
    }

    public String getTitle() {
        return say().of("county.page.title", getCounty().name());
    }

    public String getKicker() {
        return say().of(
                        "county.page.kicker",
                        say().months(release().period()),
                        release().revision(),
                        say().date(release().publishedAt()));
    }

    public String getFacts() {
        County county = getCounty();
        return say().of(
                        "county.page.facts",
                        county.region().name(),
                        county.seat(),
                        say().number(county.children2019()));
    }

    private CountyStanding.Standing standing() {
        return here().counties().stream()
                .filter(c -> c.county().equals(getCounty().code()))
                .map(CountyStanding::standing)
                .findFirst()
                .orElse(CountyStanding.Standing.NOT_REPORTED);
    }

    /** Whether the county's figures are in the release. */
    public boolean isReported() {
        return standing().isCounted();
    }

    /** Returns why the county's figures are missing, in short. */
    public String getAbsence() {
        return say().of(absence());
    }

    /** Returns why the county's figures are missing, at length. */
    public String getAbsenceText() {
        return say().of(absence() + ".text");
    }

    private String absence() {
        return switch (standing()) {
            case AFTER_FREEZE -> "county.page.after";
            case NOT_DECIDED -> "county.page.undecided";
            case RETURNED -> "county.page.returned";
            case NOT_REPORTED, ON_TIME, LATE -> "county.page.missing";
        };
    }

    public String getStanding() {
        return say().of("standing." + standing());
    }

    /** Returns the large figures, those that are there to read first. */
    public List<CountyFigures.Line> getStats() {
        CountyFigures figures = figures();
        return drawn.stats().stream()
                .flatMap(code -> content.catalog().findMeasure(code).stream())
                .flatMap(measure -> figures.line(measure, Level.Q).stream())
                .sorted(Comparator.comparing(line -> !line.isShown()))
                .toList();
    }

    /** Returns the county's totals of the quarter, and those of longer times in the release. */
    public List<CountyFigures.Totals> getTotals() {
        if (totals == null) {
            CountyFigures figures = figures();
            totals =
                    Stream.of(Level.Q, Level.AJ, Level.FY, Level.T3)
                            .map(figures::totals)
                            .filter(all -> !all.lines().isEmpty())
                            .toList();
        }
        return totals;
    }

    /** Returns what the county has, if counties were asked. */
    public List<CountyResource> getResources() {
        if (resources == null) {
            resources = figures().resources();
        }
        return resources;
    }

    public List<PictureView> getTrends() {
        if (trends == null) {
            trends =
                    isReported()
                            ? pictures.trends(getCounty(), here(), state(), compared.get(), say())
                            : List.of();
        }
        return trends;
    }

    /** Returns the map with this county marked, as a list of one or none. */
    public List<PictureView> getMap() {
        if (map == null) {
            map = pictures.map(getCounty(), content.getReport(), say()).stream().toList();
        }
        return map;
    }

    /** Returns the address of the map in the report. */
    public String getMapHref() {
        return pictures.mapPlace()
                .map(map -> links.part(map.section(), map.code()))
                .orElseGet(links::getBrief);
    }
}
