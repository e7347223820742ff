package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.AccessLog;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;

/**
 * Has each refusal recorded, whoever has decided it: the guard of a service, a page or a filter.
 * The address is that of a page or the root of the resources, so there are few of them.
 */
@WebFilter("/*")
public class RefusalRecord extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient AccessLog log;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ForbiddenException e) {
            record(request);
            throw e;
        }
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            record(request);
        }
    }

    private void record(HttpServletRequest request) {
        Actor actor = current.get();
        if (!actor.grants().isEmpty()) {
            log.refused(actor, request.getServletPath());
        }
    }
}
