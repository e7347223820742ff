package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.page.ReleaseDateWords;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.page.CountyStandings;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.serving.web.PublicPage;

/** The public home page. */
@Named
@RequestScoped
public class HomePage {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private ReportContent report;
    @Inject private CatalogService catalog;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    private Sentences say() {
        return frame.getSay();
    }

    /** Whether anything has been released. */
    public boolean isReleased() {
        return page().release().isPresent();
    }

    private PublicRelease release() {
        return PublicPage.releaseOf(request);
    }

    public int getQuarter() {
        return release().period().quarter();
    }

    public String getReadLabel() {
        return say().of("home.read", say().months(release().period()));
    }

    public String getReleaseTitle() {
        return say().of("home.release.title", release().period().toString(), release().revision());
    }

    public String getReleaseDates() {
        ReportingPeriod period = release().period();
        return say().of("home.release.dates", say().day(period.start()), say().date(period.end()));
    }

    public String getReleasedOn() {
        return say().date(release().publishedAt());
    }

    public String getCountiesReported() {
        return say().of(
                        "home.release.counties.value",
                        release().countiesReporting(),
                        Counties.COUNT);
    }

    public String getWithheldShare() {
        return say().of("home.release.withheld.value", report.withheldPercent());
    }

    /** Returns the announced date of the next release if it is planned; otherwise empty. */
    public String getNextRelease() {
        return next().map(window -> say().time(announced(window).time())).orElse("");
    }

    /** Returns whether that date is confirmed; empty if no release is planned. */
    public String getNextStanding() {
        ReleaseDateWords words = new ReleaseDateWords(say());
        return next().map(window -> words.standing(announced(window))).orElse("");
    }

    private AnnouncedDate announced(FilingWindow window) {
        return calendar.announced(window.period());
    }

    public boolean isNextPlanned() {
        return next().isPresent();
    }

    public String getNextTitle() {
        ReportingPeriod period = next().orElseThrow().period();
        return say().of("home.next.title", say().months(period));
    }

    public List<Stop> getStops() {
        return PublicCalendar.stops(next().orElseThrow(), clock.today(), say());
    }

    /** Finds the window after the newest release's quarter, or of the last quarter that ended. */
    private Optional<FilingWindow> next() {
        ReportingPeriod period =
                page().releases().stream()
                        .findFirst()
                        .map(newest -> newest.period().plus(1))
                        .orElseGet(() -> ReportingPeriod.containing(clock.today()).minus(1));
        return catalog.windows().find(period);
    }

    public String getWhoTitle() {
        return say().of("home.who.title", report.getStandings().getOnTime());
    }

    public String getWhoLede() {
        CountyStandings standings = report.getStandings();
        return say().of(
                        "home.who.lede",
                        standings.getLate(),
                        standings.getNotReported(),
                        standings.getAfterFreeze(),
                        standings.getNotDecided(),
                        standings.getReturned());
    }

    public List<County> getCounties() {
        return catalog.counties().all();
    }

    public String getArchiveSize() {
        int earlier = Math.max(0, page().releases().size() - 1);
        return say().of("home.data.archive.size", earlier);
    }

    public String getApiHref() {
        return isReleased() ? "/api/v1/releases/" + release().number() : "/api/v1/releases";
    }

    private PublicPage page() {
        return PublicPage.of(request);
    }
}
