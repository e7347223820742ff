package org.csecprogress.identity.provider.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.provider.service.Departure;
import org.csecprogress.identity.provider.service.OwnProvider;
import org.csecprogress.identity.provider.service.OwnProviderService;
import org.csecprogress.identity.provider.service.ProviderRefusal;
import org.csecprogress.identity.session.web.OwnFactorsView;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The part of the page of one's own account that has the identity providers. */
@Named
@ViewScoped
public class OwnProvidersView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** The outcome of a link that was made. */
    static final String LINKED = "linked";

    @Inject private CurrentActor current;
    @Inject private OwnProviderService providers;
    @Inject private OwnFactorsView factors;
    @Inject private ProviderCookie cookie;
    @Inject private PageMessages messages;

    private String outcome = "";
    private transient List<OwnProvider> lines;

    /** Returns the page that says how a way to a provider ended. */
    static String told(String outcome) {
        return "/account?provider=" + outcome;
    }

    /** Says how the way to a provider ended, for people who come back from one. */
    public void open() {
        if (LINKED.equals(outcome) && getLines().stream().anyMatch(OwnProvidersView::isNew)) {
            messages.tell(Sentences.ofPage().of("providers.linked"));
        } else {
            ProviderRefusal.ofCode(outcome).ifPresent(why -> messages.wrong(why.problem()));
        }
    }

    /** Anybody could lead people to this page with that word in its address. */
    private static boolean isNew(OwnProvider line) {
        return line.isLinked() && line.linkedAt().isAfter(Instant.now().minusSeconds(60));
    }

    /** Returns the providers that may open the account. */
    public List<OwnProvider> getLines() {
        if (lines == null) {
            lines = providers.of(current.get());
        }
        return lines;
    }

    /** Leads to a provider to be linked. */
    public void link(String id) {
        Departure departure = providers.link(current.get(), factors.confirmed(), id);
        if (departure instanceof Departure.Away away) {
            var response =
                    (HttpServletResponse)
                            FacesContext.getCurrentInstance().getExternalContext().getResponse();
            cookie.put(response, away.signed());
            PageMessages.go(away.address());
        } else {
            messages.wrong(((Departure.Refused) departure).why().problem());
        }
    }

    /** Ends a link. */
    public void unlink(String id) {
        Optional<ProviderRefusal> refusal =
                providers.unlink(current.get(), factors.confirmed(), id);
        lines = null;
        if (refusal.isPresent()) {
            messages.wrong(refusal.get().problem());
        } else {
            messages.tell(Sentences.ofPage().of("providers.unlinked"));
            messages.goOnAt("providers-h");
        }
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
