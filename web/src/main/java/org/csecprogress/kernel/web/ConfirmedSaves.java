package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Tells the browser once which of the forms that it sent were stored, so that it forgets what it
 * kept of them.
 */
@Named
@RequestScoped
public class ConfirmedSaves {
    private static final String CONFIRMED = "csec.saves.confirmed";

    @Inject private HttpServletRequest request;

    private String ids;

    /** Identifiers that the browser gave to forms, with spaces between them; empty if none. */
    public String getIds() {
        if (ids == null) {
            HttpSession session = request.getSession(false);
            ids = session == null ? "" : remembered(session);
            if (!ids.isEmpty()) {
                session.removeAttribute(CONFIRMED);
            }
        }
        return ids;
    }

    private static String remembered(HttpSession session) {
        return session.getAttribute(CONFIRMED) instanceof String known ? known : "";
    }

    /** Remembers for the page that comes next that a form was stored. */
    static void confirm(HttpSession session, String id) {
        session.setAttribute(CONFIRMED, (remembered(session) + " " + id).strip());
    }
}
