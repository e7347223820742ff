package org.csecprogress.report.sharing.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.ReportPart;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.file.Licence;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.page.ReportContent;

/** The words of whatever is taken from a release: its source, its licence and its citation. */
@Named("share")
@RequestScoped
public class SharedWords {
    private static final String KEY = "csec-progress-";

    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private Profile profile;

    private Sentences say() {
        return frame.getSay();
    }

    /** Returns the path of the brief, or of the page of the county, in the release. */
    String page() {
        String county = frame.getRoute().county();
        String brief = "/report/" + report.getRelease().number();
        return county.isEmpty() ? brief : brief + "/county/" + county;
    }

    /** Returns the lines at the foot of a picture. */
    List<String> foot(String path) {
        PublicRelease release = report.getRelease();
        return List.of(
                say().of(
                                "share.cited",
                                say().months(release.period()),
                                release.number().toString(),
                                say().date(release.publishedAt())),
                frame.full(path),
                getLicence());
    }

    /** Returns the licence by its name and its address. */
    public String getLicence() {
        return say().of("share.licence", Licence.NAME, Licence.ADDRESS);
    }

    /** Returns the address of the release's citation as BibTeX. */
    public String getCitationHref() {
        return frame.href(ReportPart.citation("/report/" + report.getRelease().number()));
    }

    /** Returns the citation of the release as BibTeX. */
    public String bibTex() {
        return entry("techreport", report.getTitle(), "", page())
                .by("institution", say().of("brand.public"))
                .with("type", say().of("share.type"))
                .toString();
    }

    /** Returns the citation of a picture as BibTeX. */
    String bibTex(String title, String code, String path) {
        String county = frame.getRoute().county();
        String name = county.isEmpty() ? code : county + "-" + code;
        return entry("misc", title, "-" + name, path)
                .with("howpublished", "CSEC Progress: " + report.getTitle())
                .toString();
    }

    private BibTex entry(String type, String title, String key, String path) {
        PublicRelease release = report.getRelease();
        LocalDate day = CaliforniaTime.day(release.publishedAt());
        boolean spanish = frame.getLanguage() == Language.ES;
        String marked = profile.isDemonstration() ? say().of("demonstration.title", title) : title;
        return new BibTex(type, KEY + release.number() + key + (spanish ? "-es" : ""))
                .by("author", say().of("brand.public"))
                .with("title", marked)
                .with("number", release.number().toString())
                .with("year", Integer.toString(day.getYear()))
                .with("month", Integer.toString(day.getMonthValue()))
                .at("url", frame.full(path))
                .with("note", note(release))
                .with("langid", spanish ? "spanish" : "english");
    }

    private String note(PublicRelease release) {
        String digest = say().of("share.digest", release.digests().whole());
        String note = getLicence() + " " + digest;
        return profile.isDemonstration() ? say().of("demonstration.text", note) : note;
    }
}
