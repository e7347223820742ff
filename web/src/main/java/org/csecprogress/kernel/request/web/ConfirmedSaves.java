package org.csecprogress.kernel.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Tells the browser once which submitted forms were stored, so that it can discard its copies. */
@Named
@RequestScoped
public class ConfirmedSaves {
    private static final String CONFIRMED = "csec.saves.confirmed";

    @Inject private HttpServletRequest request;

    private String ids;

    /** Returns the identifiers the browser gave to forms, separated by spaces; empty if none. */
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

    /** Remembers for the next page that a form was stored. */
    static void confirm(HttpSession session, String id) {
        session.setAttribute(CONFIRMED, (remembered(session) + " " + id).strip());
    }
}
