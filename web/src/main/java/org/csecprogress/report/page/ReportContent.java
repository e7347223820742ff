package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.serving.web.PublicPage;

/** A release's report in the language of the page, from its frozen tables alone. */
@Named("report")
@RequestScoped
public class ReportContent {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private PublicReleases releases;
    @Inject private CatalogService catalogs;
    @Inject private ReportChanges changes;

    private PublicReport report;
    private SectionViews sections;
    private ReportStatements statements;
    private RestatedFigures restated;
    private CountyStandings standings;

    /** A file of the release. */
    public record File(String title, String href) {}

    /** Returns the release of the page. */
    public PublicRelease getRelease() {
        return PublicPage.releaseOf(request);
    }

    /** Returns the frozen tables and standings of the release. */
    public PublicReport getReport() {
        if (report == null) {
            report = releases.report(getRelease());
        }
        return report;
    }

    /** Returns the catalogue that the release was filed under. */
    public Catalog catalog() {
        return catalogs.catalogs().version(getRelease().catalogVersion());
    }

    private Sentences say() {
        return frame.getSay();
    }

    private SectionViews views() {
        if (sections == null) {
            sections =
                    new SectionViews(
                            catalog(),
                            catalogs.counties(),
                            getReport(),
                            restated(),
                            new RateWords(catalogs.populations(), say()),
                            say());
        }
        return sections;
    }

    private RestatedFigures restated() {
        if (restated == null) {
            restated = new RestatedFigures(catalog(), releases.restatement(getRelease()), say());
        }
        return restated;
    }

    /** Returns every figure and milestone that differs from the previous release. */
    public List<RestatedFigures.Line> getRestated() {
        return restated().lines(views(), catalogs.counties());
    }

    /** Returns the approved reason for the restatement, or empty. */
    public String getRestatementReason() {
        LocalText reason = getRelease().restatement();
        return reason == null ? "" : say().in(reason);
    }

    /** Returns "Release 2026Q2-r2 of … takes the place of revision 1." */
    public String getRestatementText() {
        return say().of(
                        "restated.text",
                        say().date(getRelease().publishedAt()),
                        getRelease().revision() - 1);
    }

    /** Returns the address of the release that this one replaced. */
    public String getRestatedHref() {
        return "/report/"
                + new ReleaseNumber(
                        getRelease().period(), Math.max(1, getRelease().revision() - 1));
    }

    /** Returns the share of the figures that are withheld, in whole percent. */
    public int withheldPercent() {
        return getRelease().cells() == 0
                ? 0
                : Math.toIntExact(
                        Math.round(100.0 * getRelease().withheld() / getRelease().cells()));
    }

    public String getTitle() {
        return say().of("report.title", say().months(getRelease().period()));
    }

    /** Returns the description of the page for search engines. */
    public String getAbout() {
        return say().of(
                        "report.about",
                        say().months(getRelease().period()),
                        getRelease().countiesReporting(),
                        Counties.COUNT);
    }

    public String getCrumb() {
        return say().of("report.crumb", getRelease().period().toString());
    }

    public String getKicker() {
        return say().of(
                        "report.kicker",
                        getRelease().period().toString(),
                        getRelease().revision(),
                        say().date(getRelease().publishedAt()));
    }

    public String getLede() {
        FilingWindow window = window();
        return say().of(
                        "report.lede",
                        say().fiscal("report.fiscal.state", window.stateFiscal()),
                        say().fiscal("report.fiscal.federal", window.federalFiscal()),
                        getRelease().countiesReporting(),
                        Counties.COUNT);
    }

    private FilingWindow window() {
        return catalogs.windows().of(getRelease().period());
    }

    /** Returns the counties, by name. */
    public List<County> getCounties() {
        return catalogs.counties().all();
    }

    /** Returns the sentences about the state's totals. */
    ReportStatements sentences() {
        if (statements == null) {
            statements =
                    new ReportStatements(
                            catalog(),
                            catalogs.counties(),
                            getReport(),
                            changes.of(getReport(), catalog()),
                            say());
        }
        return statements;
    }

    /** Returns the findings of the report in words. */
    public List<ReportStatements.Statement> getStatements() {
        return sentences().all();
    }

    /** Returns the same with their changes since last quarter and last year alone. */
    public List<ReportStatements.Statement> getRecent() {
        return sentences().recent();
    }

    /** Returns the counties whatever whose figures all of these changes hold, or empty. */
    public String getCommon() {
        return sentences().common();
    }

    /** Returns the section with a number. */
    public SectionViews.Section section(int number) {
        return views().section(number);
    }

    /** Returns a measure with its state total and all its tables. */
    SectionViews.Detail measure(String code) {
        return views().measure(catalog().measure(code));
    }

    /** Returns the sections that have figures. */
    public List<SectionViews.Section> getFigureSections() {
        return views().sections().stream().filter(SectionViews.Section::isFilled).toList();
    }

    public CountyStandings getStandings() {
        if (standings == null) {
            standings = new CountyStandings(getReport().counties(), catalogs.counties(), say());
        }
        return standings;
    }

    public String getWhoTitle() {
        return say().of("report.who.title", getRelease().countiesReporting(), Counties.COUNT);
    }

    public String getWhoSub() {
        return say().of(
                        "report.who.sub",
                        say().months(getRelease().period()),
                        say().date(getRelease().frozenAt()));
    }

    public String getWhoWords() {
        CountyStandings who = getStandings();
        return say().of(
                        "report.who.words",
                        who.getOnTime(),
                        who.getLate(),
                        who.getNotReported(),
                        say().date(window().due()),
                        getRelease().countiesReporting(),
                        Counties.COUNT,
                        who.getAfterFreeze(),
                        who.getNotDecided(),
                        who.getReturned());
    }

    public String getStateCaption() {
        return say().of("report.state", say().months(getRelease().period()));
    }

    /** Returns the caption of the table of services. */
    public String getServicesCaption() {
        return say().of("report.services", say().months(getRelease().period()));
    }

    public String getMethod() {
        return say().of("report.method.text", withheldPercent());
    }

    public String getCitation() {
        return say().of(
                        "report.cite.text",
                        say().months(getRelease().period()),
                        getRelease().revision(),
                        say().date(getRelease().publishedAt()),
                        getRelease().digests().whole());
    }

    public String getApiHref() {
        return "/api/v1/releases/" + getRelease().number();
    }

    /** Returns the files of all tables. */
    public List<File> getFiles() {
        return getReport().tables().stream().map(this::file).toList();
    }

    private File file(ReleaseTable table) {
        return new File(
                table.title().in(frame.getLanguage()),
                getApiHref() + "/tables/" + table.id() + ".csv");
    }
}
