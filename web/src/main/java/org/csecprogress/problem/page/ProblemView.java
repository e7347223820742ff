package org.csecprogress.problem.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.csecprogress.kernel.frame.web.PublicFrame;

/** The texts of an error page. */
@Named
@RequestScoped
public class ProblemView {
    /** Statuses shown as 400. Browsers don't get them for ordinary pages. */
    private static final Set<Integer> UNREADABLE = Set.of(405, 411, 414, 415, 431);

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 409, 410, 413, 500, 503);

    @Inject private HttpServletRequest request;
    @Inject private PublicFrame frame;

    /** Returns the key of a text. A status without its own texts uses those of its class. */
    static String key(int status, String part) {
        return "problem." + known(status) + "." + part;
    }

    private static int known(int status) {
        if (KNOWN.contains(status)) {
            return status;
        }
        if (UNREADABLE.contains(status)) {
            return 400;
        }
        return status >= 500 ? 500 : 404;
    }

    private ProblemPage.Report report() {
        return (ProblemPage.Report) request.getAttribute(ProblemPage.PROBLEM);
    }

    public String getTitle() {
        return frame.getSay().of(key(report().status(), "title"));
    }

    public String getText() {
        return frame.getSay().of(key(report().status(), "text"), report().reference());
    }
}
