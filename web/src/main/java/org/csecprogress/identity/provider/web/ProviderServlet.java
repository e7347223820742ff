package org.csecprogress.identity.provider.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.provider.service.Departure;
import org.csecprogress.identity.provider.service.ProviderRefusal;
import org.csecprogress.identity.provider.service.ProviderSignInService;

/**
 * Leads people from the sign-in page to an identity provider. It is a link: a form would need the
 * provider's address in the content security policy.
 */
@WebServlet("/sign-in/with/*")
public class ProviderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** A link on a page of ours, or an address that somebody typed or kept. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    @Inject private transient ProviderSignInService providers;
    @Inject private transient ProviderCookie cookie;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !OUR_OWN.contains(from)) {
            // Nobody is signed in by a link on another site.
            response.sendRedirect("/sign-in");
            return;
        }
        Optional<Departure> departure = providers.begin(named(request));
        if (departure.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (departure.get() instanceof Departure.Away away) {
            cookie.put(response, away.signed());
            response.sendRedirect(away.address());
        } else {
            response.sendRedirect(refused(((Departure.Refused) departure.get()).why()));
        }
    }

    /** Returns the provider's short name in the address of a request. */
    static String named(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** Returns the sign-in page that says why. */
    static String refused(ProviderRefusal why) {
        return "/sign-in?provider=" + why.code();
    }
}
