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
     * Closes a dialog, and shows anew what it has changed. While it is open the page behind it
     * stays as it is, because the keyboard goes back to the button that opened it.
     *
     * @param widget name of its widget
     * @param changed identifiers of the changed parts of the page
     */
    public static void close(String widget, String... changed) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().update(changed);
        }
        tell(widget, "hide");
    }

    private static void tell(String widget, String act) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().executeScript("PF('" + widget + "')." + act + "()");
        }
    }
}
