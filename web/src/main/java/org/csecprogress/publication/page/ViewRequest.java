package org.csecprogress.publication.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * A request for a view alone. No session begins in it: Faces would begin one before it looks
 * whether it must. And Faces would take the rest of a public address for the name of the view.
 */
final class ViewRequest extends HttpServletRequestWrapper {
    ViewRequest(HttpServletRequest request) {
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
