package org.csecprogress.report.serving.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.kernel.request.web.CapturedResponse;
import org.csecprogress.kernel.request.web.ViewRequest;

/** Renders a public view to bytes. */
public final class PublicView {
    private PublicView() {}

    public static byte[] render(
            PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var captured = new CapturedResponse(response);
        page.putInto(request);
        request.getRequestDispatcher("/WEB-INF/public/" + page.view() + ".xhtml")
                .include(new ViewRequest(request), captured);
        return captured.body();
    }
}
