package org.csecprogress.kernel.web;

import org.primefaces.PrimeFaces;

/** The dialogs of a page of the desk. */
public final class Dialogs {
    private Dialogs() {}

    /**
     * Opens a dialog in the browser, after the parts of the page that the answer to an Ajax request
     * updates. The answer to any other request shows the page anew, with its dialogs closed.
     *
     * @param widget name of its widget
     */
    public static void open(String widget) {
        tell(widget, "show");
    }

    /**
     * Closes a dialog.
     *
     * @param widget name of its widget
     */
    public static void close(String widget) {
        tell(widget, "hide");
    }

    private static void tell(String widget, String act) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().executeScript("PF('" + widget + "')." + act + "()");
        }
    }
}
