package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.AccessLog;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;

/**
 * Has each refusal recorded, whoever has decided it: the guard of a service, a page, a filter or
 * the container by its rules for addresses. The address is that of a page or a root, so there are
 * few of them.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RefusalRecord extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute that says that the refusal is recorded. */
    private static final String RECORDED = "csec.refusal";

    /** The address of a place below a root, without signs that could be written otherwise. */
    private static final Pattern PLAIN = Pattern.compile("/[a-z]{1,20}(/[\\w.-]{1,80}){0,4}");

    @Inject private transient CurrentActor current;
    @Inject private transient AccessLog log;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            recordError(request);
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ForbiddenException e) {
            record(request, request.getServletPath());
            throw e;
        }
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            record(request, request.getServletPath());
        }
    }

    /** Records what the container refused before any filter of ours could see it. */
    private void recordError(HttpServletRequest request) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(code)
                && request.getAttribute(RECORDED) == null) {
            record(
                    request,
                    known(
                            String.valueOf(
                                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
        }
    }

    /**
     * Returns the page of an address as somebody wrote it, or else its root: anybody can make up
     * addresses below a root, and write one place in many ways.
     */
    private String known(String address) throws IOException {
        if (!PLAIN.matcher(address).matches()) {
            return "/";
        }
        String page = address.replaceFirst("\\.xhtml$", "");
        boolean isPage = getServletContext().getResource(page + ".xhtml") != null;
        return isPage ? page : page.replaceFirst("^(/[^/]*).*", "$1");
    }

    private void record(HttpServletRequest request, String page) {
        request.setAttribute(RECORDED, page);
        Actor actor = current.get();
        if (!actor.grants().isEmpty()) {
            log.refused(actor, page);
        }
    }
}
