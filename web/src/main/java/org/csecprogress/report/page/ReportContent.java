package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.serving.web.PreviewRequest;
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
    private List<SectionViews.Statement> statements;
    private RestatedFigures restated;
    private CountyStandings standings;

    /** A file of the release. */
    public record File(String title, String href) {}

    /** Returns the release of the page. */
    public PublicRelease getRelease() {
        return PublicPage.of(request).release().orElseThrow();
    }

    private PublicRelease release() {
        return getRelease();
    }

    /** Returns the frozen tables and standings of the release. */
    public PublicReport getReport() {
        if (report == null) {
            report = releases.report(release());
        }
        return report;
    }

    private PublicReport report() {
        return getReport();
    }

    private Catalog catalog() {
        return catalogs.catalogs().version(release().catalogVersion());
    }

    private SectionViews views() {
        if (sections == null) {
            sections =
                    new SectionViews(
                            catalog(),
                            catalogs.counties(),
                            report(),
                            restated(),
                            new RateWords(catalogs.populations(), frame.getSay()),
                            frame.getSay());
        }
        return sections;
    }

    private RestatedFigures restated() {
        if (restated == null) {
            restated =
                    new RestatedFigures(catalog(), releases.restatement(release()), frame.getSay());
        }
        return restated;
    }

    /** Returns every figure and milestone that differs from the previous release. */
    public List<RestatedFigures.Line> getRestated() {
        return restated().lines(views(), catalogs.counties());
    }

    /** Whether the release replaces an earlier one. */
    public boolean isRestating() {
        return release().revision() > 1;
    }

    /** Returns the approved reason for the restatement, or empty. */
    public String getRestatementReason() {
        return release().restatement() == null
                ? ""
                : release().restatement().in(frame.getLanguage());
    }

    /** Returns "Release 2026Q2-r2 of … takes the place of revision 1." */
    public String getRestatementText() {
        Sentences say = frame.getSay();
        return say.of("restated.text", say.date(release().publishedAt()), release().revision() - 1);
    }

    /** Returns the address of the release that this one replaced. */
    public String getRestatedHref() {
        return "/report/"
                + new ReleaseNumber(release().period(), Math.max(1, release().revision() - 1));
    }

    public int countyCount() {
        return Counties.COUNT;
    }

    /** Returns the share of the figures that are withheld, in whole percent. */
    public int withheldPercent() {
        return release().cells() == 0
                ? 0
                : Math.toIntExact(Math.round(100.0 * release().withheld() / release().cells()));
    }

    public String getTitle() {
        return frame.getSay().of("report.title", frame.getSay().months(release().period()));
    }

    /** Returns the description of the page for search engines. */
    public String getAbout() {
        return frame.getSay()
                .of(
                        "report.about",
                        frame.getSay().months(release().period()),
                        release().countiesReporting(),
                        countyCount());
    }

    public String getCrumb() {
        return frame.getSay().of("report.crumb", release().period().toString());
    }

    public String getKicker() {
        Sentences say = frame.getSay();
        return say.of(
                "report.kicker",
                release().period().toString(),
                release().revision(),
                say.date(release().publishedAt()));
    }

    public String getLede() {
        FilingWindow window = window();
        Sentences say = frame.getSay();
        return say.of(
                "report.lede",
                say.fiscal("report.fiscal.state", window.stateFiscal()),
                say.fiscal("report.fiscal.federal", window.federalFiscal()),
                release().countiesReporting(),
                countyCount());
    }

    private FilingWindow window() {
        return catalogs.windows().of(release().period());
    }

    /** Returns the counties, by name. */
    public List<County> getCounties() {
        return catalogs.counties().all();
    }

    /** Returns the address of a county's page in this release, in the language of the page. */
    public String countyHref(County county) {
        String number = release().number().toString();
        return PreviewRequest.isPreview(request)
                ? PreviewRequest.address(number, county.slug(), frame.getLanguage())
                : frame.href("/report/" + number + "/county/" + county.slug());
    }

    public List<ReportSection> getContents() {
        return catalog().reportSections();
    }

    public List<SectionViews.Statement> getStatements() {
        if (statements == null) {
            statements = views().statements(changes.of(getReport(), catalog()));
        }
        return statements;
    }

    /** Returns the section with a number. */
    public SectionViews.Section section(int number) {
        return views().section(number);
    }

    /** Returns the sections that have figures. */
    public List<SectionViews.Section> getFigureSections() {
        return views().sections().stream().filter(SectionViews.Section::isFilled).toList();
    }

    public CountyStandings getStandings() {
        if (standings == null) {
            standings =
                    new CountyStandings(report().counties(), catalogs.counties(), frame.getSay());
        }
        return standings;
    }

    public String getWhoTitle() {
        return frame.getSay().of("report.who.title", release().countiesReporting(), countyCount());
    }

    public String getWhoSub() {
        Sentences say = frame.getSay();
        return say.of(
                "report.who.sub", say.months(release().period()), say.date(release().frozenAt()));
    }

    public String getWhoWords() {
        Sentences say = frame.getSay();
        return say.of(
                "report.who.words",
                getStandings().getOnTime(),
                getStandings().getLate(),
                getStandings().getNotReported(),
                say.date(window().due()),
                release().countiesReporting(),
                countyCount(),
                getStandings().getAfterFreeze(),
                getStandings().getNotDecided(),
                getStandings().getReturned());
    }

    public String getStateCaption() {
        return frame.getSay().of("report.state", frame.getSay().months(release().period()));
    }

    public String getMethod() {
        return frame.getSay().of("report.method.text", withheldPercent());
    }

    public String getCitation() {
        Sentences say = frame.getSay();
        return say.of(
                "report.cite.text",
                say.months(release().period()),
                release().revision(),
                say.date(release().publishedAt()),
                release().digests().whole());
    }

    public String getApiHref() {
        return "/api/v1/releases/" + release().number();
    }

    /** Returns the files of all tables. */
    public List<File> getFiles() {
        return report().tables().stream().map(this::file).toList();
    }

    private File file(ReleaseTable table) {
        return new File(
                table.title().in(frame.getLanguage()),
                getApiHref() + "/tables/" + table.id() + ".csv");
    }
}
