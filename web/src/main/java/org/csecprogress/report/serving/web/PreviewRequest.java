package org.csecprogress.report.serving.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;

/**
 * A request for the preview of an unpublished report: its address, and what the report's pages read
 * from it. A public request has none of this.
 */
public final class PreviewRequest {
    /** The language parameter of a Spanish preview. */
    public static final String SPANISH = "es";

    private static final String PATH = "/state/preview?number=";
    private static final String NUMBER = "csec.preview";
    private static final String COMMENTARIES = "csec.preview.commentaries";

    /** CDSS's commentary on an unpublished release. */
    private record Commentaries(List<Commentary> all) {}

    private PreviewRequest() {}

    /** Returns the address of the preview of a report, or of a county's page in it. */
    public static String address(String number, String county, Language language) {
        return PATH
                + number
                + (county.isEmpty() ? "" : "&county=" + county)
                + (language == Language.ES ? "&lang=" + SPANISH : "");
    }

    /** Marks the request as a preview, with CDSS's commentary so far. */
    public static void mark(
            HttpServletRequest request, ReleaseNumber number, List<Commentary> commentary) {
        request.setAttribute(NUMBER, number.toString());
        request.setAttribute(COMMENTARIES, new Commentaries(commentary));
    }

    /** Returns whether the page is a preview and not public. */
    public static boolean isPreview(HttpServletRequest request) {
        return request.getAttribute(NUMBER) != null;
    }

    /** Returns CDSS's commentary so far, or empty if the page is public. */
    public static Optional<List<Commentary>> commentary(HttpServletRequest request) {
        return request.getAttribute(COMMENTARIES) instanceof Commentaries waiting
                ? Optional.of(waiting.all())
                : Optional.empty();
    }
}
