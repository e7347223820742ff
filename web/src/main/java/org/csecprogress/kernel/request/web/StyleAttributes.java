package org.csecprogress.kernel.request.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import org.csecprogress.kernel.service.CurrentActor;

/**
 * Allows attributes of style on the pages of people who are signed in, and on no others. PrimeFaces
 * places its menus, dialogs and calendars by them.
 */
public class StyleAttributes implements PhaseListener {
    @Serial private static final long serialVersionUID = 1L;

    private static final String POLICY = "Content-Security-Policy";
    private static final String ALLOWED = " style-src-attr 'unsafe-inline';";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // The listener of PrimeFaces has run before: those of libraries come first.
        var response =
                (HttpServletResponse) event.getFacesContext().getExternalContext().getResponse();
        String policy = response.getHeader(POLICY);
        boolean signedIn = CDI.current().select(CurrentActor.class).get().get().accountId() != 0;
        if (!signedIn && policy != null) {
            response.setHeader(POLICY, policy.replace(ALLOWED, ""));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // The header is set by now.
    }
}
