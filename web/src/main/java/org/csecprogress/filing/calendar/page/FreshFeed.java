package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries a calendar link from the request that made it to the page that shows it once. */
@RequestScoped
public class FreshFeed {
    private static final String ATTRIBUTE = "csec.calendarLink";

    @Inject private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "csec.site.url")
    private Optional<String> siteUrl;

    /** Keeps the path for the next page. */
    void keep(String path) {
        request.getSession().setAttribute(ATTRIBUTE, path);
    }

    /** Returns the link with the portal's address, the first time that it is requested. */
    String take() {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String path) {
            session.removeAttribute(ATTRIBUTE);
            return siteUrl.orElseGet(this::origin) + path;
        }
        return "";
    }

    /** Returns the origin of this request. */
    private String origin() {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
