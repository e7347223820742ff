package org.csecprogress.report.embargo.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.embargo.service.EmbargoVisit;
import org.csecprogress.release.embargo.service.EmbargoVisit.State;

/**
 * The page of a personal link. It has no figure: it asks for a promise first, and then offers the
 * documents.
 */
@Named
@RequestScoped
public class EmbargoPage {
    /** Documents that a reader can take; the ends of the keys of their words. */
    public enum Document {
        BRIEF,
        REPORT
    }

    @Inject private PublicFrame frame;

    private EmbargoVisit visit;
    private String token = "";

    /** A document in a language. */
    public record Line(String label, String href) {}

    /** Shows how a link stands. */
    public void show(EmbargoVisit found, String linkToken) {
        visit = found;
        token = linkToken;
    }

    /** Returns the path of a document in a language, without the token. */
    public static String path(Document document, Language language) {
        return "/embargo/document?file=" + document + "&lang=" + language.code();
    }

    /** Returns the state of the link, or OVER if it does not count. */
    public String getState() {
        return visit == null ? "OVER" : visit.state().name();
    }

    public String getTitle() {
        return say("title");
    }

    public String getLede() {
        return say("lede");
    }

    private String say(String part) {
        String key = "embargo.link." + getState() + "." + part;
        return visit == null ? frame.getSay().of(key) : frame.getSay().of(key, months(), until());
    }

    private String months() {
        return frame.getSay().months(visit.number().period());
    }

    private String until() {
        return frame.getSay().time(visit.until());
    }

    /** Returns the conditions of the embargo. */
    public List<String> getConditions() {
        return Stream.of("pass", "until", "known", "named")
                .map(each -> frame.getSay().of("embargo.condition." + each, until()))
                .toList();
    }

    /** Returns the name under which the reader is listed. */
    public String getReader() {
        return visit.person().name() + ", " + visit.person().organization();
    }

    /** Whether the reader is asked to accept the conditions. */
    public boolean isAsking() {
        return is(State.ASKED);
    }

    /** Whether the reader may take the documents. */
    public boolean isOpen() {
        return is(State.OPEN);
    }

    /** Whether everyone can read the release now. */
    public boolean isPublic() {
        return is(State.PUBLIC);
    }

    private boolean is(State state) {
        return visit != null && visit.state() == state;
    }

    /** Returns the address of the release, for when it is public. */
    public String getReportHref() {
        return frame.href("/report/" + visit.number());
    }

    /** Returns the documents, those in the language of the page first. */
    public List<Line> getDocuments() {
        Language other = frame.getLanguage() == Language.EN ? Language.ES : Language.EN;
        return Stream.of(frame.getLanguage(), other)
                .flatMap(language -> Arrays.stream(Document.values()).map(d -> line(d, language)))
                .toList();
    }

    private Line line(Document document, Language language) {
        return new Line(
                frame.getSay().of("embargo.document." + document + "." + language.code()),
                path(document, language) + "&token=" + token);
    }

    /** Returns where the button sends to. */
    public String getTarget() {
        return frame.href("/embargo");
    }

    public String getToken() {
        return token;
    }
}
