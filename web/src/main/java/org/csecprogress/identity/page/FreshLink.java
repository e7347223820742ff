package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.kernel.service.SiteAddress;

/**
 * An invitation link, shown once: in the answer to the request that made it, or on the page that
 * opens next.
 */
@RequestScoped
public class FreshLink {
    private static final String ATTRIBUTE = "csec.invitation";

    @Inject private HttpServletRequest request;
    @Inject private SiteAddress site;

    private record Kept(long accountId, String path) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private Kept shown;

    /** Shows the link in the answer to this request, and nowhere else. */
    void show(AccountDecision.Done done) {
        shown = new Kept(done.accountId(), done.invitation());
    }

    /** Keeps the link for the next page of that account. */
    void keep(AccountDecision.Done done) {
        request.getSession().setAttribute(ATTRIBUTE, new Kept(done.accountId(), done.invitation()));
    }

    /** Returns the account's link with the portal's address, in one request only. */
    Optional<String> of(long accountId) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof Kept kept && kept.accountId() == accountId) {
            session.removeAttribute(ATTRIBUTE);
            shown = kept;
        }
        return Optional.ofNullable(shown)
                .filter(link -> link.accountId() == accountId)
                .map(link -> site.of(link.path()));
    }
}
