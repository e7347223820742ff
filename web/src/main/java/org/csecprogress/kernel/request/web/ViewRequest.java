package org.csecprogress.kernel.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * A request for a view alone. It never starts a session, which Faces would do before checking
 * whether one is needed, and it has no path info, which Faces would take for the name of the view.
 */
public final class ViewRequest extends HttpServletRequestWrapper {
    /** Wraps a request. */
    public ViewRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getPathInfo() {
        return null;
    }

    @Override
    public HttpSession getSession() {
        return super.getSession(false);
    }

    @Override
    public HttpSession getSession(boolean create) {
        return super.getSession(false);
    }
}
