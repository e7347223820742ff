package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.csecprogress.identity.service.AccountDecision;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries an invitation link from the page that made it to the page that shows it once. */
@RequestScoped
public class FreshLink {
    private static final String ATTRIBUTE = "csec.invitation";

    @Inject private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "csec.site.url")
    private Optional<String> siteUrl;

    private record Kept(long accountId, String path) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps the link for the next page of that account. */
    void keep(AccountDecision.Done done) {
        request.getSession().setAttribute(ATTRIBUTE, new Kept(done.accountId(), done.invitation()));
    }

    /** Returns the link with the portal's address, the first time that it is requested. */
    Optional<String> take(long accountId) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof Kept kept && kept.accountId() == accountId) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(siteUrl.orElseGet(this::origin) + kept.path());
        }
        return Optional.empty();
    }

    /** Returns the origin of this request. */
    private String origin() {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
