package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.ReportPart;
import org.csecprogress.release.topic.Topics;
import org.csecprogress.report.serving.web.PreviewRequest;
import org.csecprogress.report.serving.web.PublicPage;

/**
 * The addresses within the page's release, in the language of the page. A preview and the PDF
 * document have all sections in one, where the addresses lead to its parts.
 */
@Named("links")
@RequestScoped
public class ReportLinks {
    /** Section of the pictures in the brief. */
    private static final int BRIEF = 1;

    private static final Topics TOPICS = Topics.builtIn();
    private static final String DOCUMENT = "pdfReport";

    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;

    private String number() {
        return PublicPage.releaseOf(request).number().toString();
    }

    private boolean isPreview() {
        return PreviewRequest.isPreview(request);
    }

    /** Whether all sections are in one. */
    private boolean isWhole() {
        return isPreview() || frame.getRoute().view().equals(DOCUMENT);
    }

    private String within(String id) {
        return (isPreview() ? getBrief() : "") + "#" + id;
    }

    /** Returns the path of the brief, without the language. */
    public String getReport() {
        return "/report/" + number();
    }

    /** Returns the address of the brief. */
    public String getBrief() {
        return isPreview()
                ? PreviewRequest.address(number(), "", frame.getLanguage())
                : frame.href(getReport());
    }

    /** Returns the address of a county's page. */
    public String county(County county) {
        return isPreview()
                ? PreviewRequest.address(number(), county.slug(), frame.getLanguage())
                : frame.href(getReport() + "/county/" + county.slug());
    }

    /** Returns the address of the page of a section. */
    public String topic(int section) {
        return isWhole() ? within("s" + section) : frame.href(path(section));
    }

    /** Returns the address of the page of a measure. */
    public String measure(int section, String code) {
        return isPreview() ? getBrief() + "#by-" + code : frame.href(path(section) + "/" + code);
    }

    /** Returns the address of a part of the page of a section, by its id. */
    public String part(int section, String id) {
        return isWhole() ? within(id) : frame.href(path(section)) + "#" + id;
    }

    /** Returns the address of a picture in its section, or in the brief, which opens the report. */
    public String shown(int section, String code) {
        return section == BRIEF ? getBrief() + "#" + code : part(section, code);
    }

    /** Returns the address of the page of a picture that this page shows. */
    public String picture(String code) {
        return frame.href(ReportPart.path(page(), code, ReportPart.Form.PAGE));
    }

    /** Returns the full address of a picture that this page shows, as PNG. */
    public String preview(String code) {
        return frame.full(ReportPart.path(page(), code, ReportPart.Form.PNG));
    }

    private String page() {
        String county = frame.getRoute().county();
        return county.isEmpty() ? getReport() : getReport() + "/county/" + county;
    }

    private String path(int section) {
        return getReport() + "/" + TOPICS.of(section).slug();
    }
}
