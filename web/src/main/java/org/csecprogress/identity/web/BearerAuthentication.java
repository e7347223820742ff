package org.csecprogress.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.service.AccessTokenService;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.api.MarkedJson;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.api.RequestRates;
import org.csecprogress.kernel.request.web.Caller;
import org.csecprogress.kernel.request.web.SecurityHeaders;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.Profile;

/**
 * Authenticates systems that send an access token. Sessions are ignored under the root of the
 * resources, so that no other page can use one there.
 */
@ApplicationScoped
public class BearerAuthentication {
    private static final Logger LOG = System.getLogger(BearerAuthentication.class.getName());
    private static final String ROOT = "/api/v1";
    private static final String COUNTIES = "/counties";
    private static final String SCHEME = "Bearer ";

    @Inject private AccessTokenService tokens;
    @Inject private RequestRates rates;
    @Inject private CurrentActor current;
    @Inject private Profile profile;
    @Inject private MarkedJson marks;

    /** Whether the request is for a resource and not for a page. */
    public static boolean isMeant(HttpServletRequest request) {
        return ROOT.equals(request.getServletPath());
    }

    /** Authenticates the request, or answers it where it may not go on. */
    public AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String address = Caller.addressOf(request);
        Optional<AccessTokenService.Bearer> bearer = bearer(secret(request), address);
        Optional<Long> wait =
                bearer.map(known -> rates.ofToken(known.tokenId()))
                        .orElseGet(() -> rates.ofAddress(address));
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get()));
            return refuse(
                    request,
                    response,
                    429,
                    "Too many requests",
                    "Wait " + wait.get() + " seconds, then send the request again.");
        }
        if (!isForCounties(request)) {
            return context.doNothing();
        }
        if (bearer.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"CSEC Progress\"");
            return refuse(
                    request,
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "No valid access token",
                    "Send an access token of your county in the header Authorization: Bearer."
                            + " The token may be wrong, expired or withdrawn. A preparer can"
                            + " create a new one on the page Access tokens.");
        }
        current.set(bearer.get().actor());
        return context.notifyContainerAboutLogin(
                Long.toString(bearer.get().actor().accountId()),
                Set.of(Role.COUNTY_PREPARER.name()));
    }

    /** Returns the sender. A flood of wrong tokens doesn't reach the database. */
    private Optional<AccessTokenService.Bearer> bearer(Optional<String> secret, String address) {
        Optional<AccessTokenService.Bearer> bearer =
                rates.ofFlooded(address).isPresent()
                        ? Optional.empty()
                        : secret.flatMap(tokens::bearer);
        if (secret.isPresent() && bearer.isEmpty()) {
            LOG.log(Level.WARNING, "access token refused: from {0}", address);
        }
        return bearer;
    }

    private static boolean isForCounties(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && (path.equals(COUNTIES) || path.startsWith(COUNTIES + "/"));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private AuthenticationStatus refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String detail)
            throws AuthenticationException {
        SecurityHeaders.put(request, response, profile);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType(Problems.TYPE);
        try {
            response.getOutputStream()
                    .write(
                            marks.of(Problems.body(status, title, detail))
                                    .getBytes(StandardCharsets.UTF_8));
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("cannot answer", e);
        }
    }
}
