package org.csecprogress.kernel.table.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * The address of a page whose view parameters say what it shows. After an Ajax request the
 * browser's address follows ({@code look/desk.js}), so that a reload, a bookmark and the way back
 * show the same.
 */
public final class PageAddress {
    private PageAddress() {}

    /** Tells the browser the address of what the page shows now, if this is an Ajax request. */
    static void follow() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", of(faces));
        }
    }

    /** Returns the address with all view parameters that have a value. */
    static String of(FacesContext faces) {
        UIViewRoot page = faces.getViewRoot();
        return eachOnce(
                faces.getApplication()
                        .getViewHandler()
                        .getBookmarkableURL(faces, page.getViewId(), Map.of(), true));
    }

    /**
     * Leaves each parameter of an address once: with the value of the view, which comes after what
     * the address of the form has kept.
     */
    static String eachOnce(String address) {
        int at = address.indexOf('?');
        if (at < 0) {
            return address;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : address.substring(at + 1).split("&")) {
            values.put(pair.replaceFirst("=.*", ""), pair);
        }
        return address.substring(0, at + 1) + String.join("&", values.values());
    }
}
