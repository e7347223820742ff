package org.csecprogress.kernel.web;

import org.primefaces.PrimeFaces;

/** The dialogs of a page of the desk. */
public final class Dialogs {
    private Dialogs() {}

    /**
     * Closes a dialog, which the answer to an Ajax request does. Any other answer shows the page
     * anew, with its dialogs closed.
     *
     * @param widget name of its widget
     */
    public static void close(String widget) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().executeScript("PF('" + widget + "').hide()");
        }
    }
}
