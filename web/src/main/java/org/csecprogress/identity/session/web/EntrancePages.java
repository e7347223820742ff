package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.kernel.request.web.CapturedResponse;
import org.csecprogress.kernel.request.web.ViewRequest;

/** Answers with a page before the sign-in. It begins no session. */
@ApplicationScoped
class EntrancePages {
    @Inject private EntranceView entrance;
    @Inject private FormToken tokens;

    /**
     * Renders a page.
     *
     * @param view its name
     */
    void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        entrance.setToken(tokens.of(request, response));
        var captured = new CapturedResponse(response);
        request.getRequestDispatcher("/WEB-INF/entrance/" + view + ".xhtml")
                .include(new ViewRequest(request), captured);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(captured.body());
    }
}
