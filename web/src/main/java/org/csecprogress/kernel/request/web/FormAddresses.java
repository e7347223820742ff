package org.csecprogress.kernel.request.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Submits a form to the address of its page, including the parameters that identify the page. A
 * page that comes back with errors can then be reloaded, bookmarked and returned to.
 *
 * <p>Only parameters that name places are kept. If all were kept, a link from somebody else could
 * fill in the form's answers before its user does.
 */
public class FormAddresses extends ViewHandlerWrapper {
    private static final Set<String> PLACES =
            Set.of(
                    "period",
                    "form",
                    "id",
                    "by",
                    "rows",
                    "county",
                    "number",
                    "revision",
                    "view",
                    "dimension",
                    "comment");

    public FormAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        String query = isOfPage(context, viewId) ? query(context) : "";
        if (query.isEmpty()) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private static boolean isOfPage(FacesContext context, String viewId) {
        UIViewRoot page = context.getViewRoot();
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && page != null
                && viewId.equals(page.getViewId());
    }

    private static String query(FacesContext context) {
        return context.getExternalContext().getRequestParameterMap().entrySet().stream()
                .filter(parameter -> PLACES.contains(parameter.getKey()))
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(
                        p ->
                                p.getKey()
                                        + "="
                                        + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
