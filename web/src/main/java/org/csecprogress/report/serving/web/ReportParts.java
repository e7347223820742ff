package org.csecprogress.report.serving.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.kernel.frame.web.ReportPart;

/** The pictures of reports and their citations, each at an address of its own. */
public interface ReportParts {
    /** Makes the part that the page's route names; empty if the report has none of that name. */
    Optional<PageBytes> make(
            PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /**
     * Sends a part with the headers of its form.
     *
     * @param made the part as it was made, or the notice in its place
     * @param status 200, or 410 for the notice
     */
    void send(
            ReportPart part,
            PageBytes made,
            HttpServletRequest request,
            HttpServletResponse response,
            int status)
            throws IOException;
}
