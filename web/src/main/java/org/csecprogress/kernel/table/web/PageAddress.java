package org.csecprogress.kernel.table.web;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.kernel.web.Query;
import org.primefaces.PrimeFaces;

/**
 * The address of a page whose view parameters say what it shows. After an Ajax request the
 * browser's address follows ({@code look/desk.js}), so that a reload, a bookmark and the way back
 * show the same.
 */
public final class PageAddress {
    private PageAddress() {}

    /** Tells the browser the address of what the page shows now, if this is an Ajax request. */
    public static void follow() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", of(faces));
        }
    }

    /** Returns the address with all view parameters that have a value. */
    static String of(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        // Not getBookmarkableURL: it begins with the parameters that forms carry along, as they
        // were.
        Query address = new Query(request.getRequestURI());
        for (UIViewParameter each : ViewMetadata.getViewParameters(faces.getViewRoot())) {
            String value = each.getStringValueFromModel(faces);
            address.with(each.getName(), value == null ? "" : value);
        }
        return address.toString();
    }
}
