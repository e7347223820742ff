package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.InvitationService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;

/**
 * The page on which an invited person chooses a password. The token arrives in the link and is then
 * sent only in the body of the form.
 */
@Named
@RequestScoped
public class InvitationView {
    @Inject private InvitationService invitations;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    private Optional<String> username;

    /** Responds with 404 if the link was used, has expired or never existed. */
    public void load() {
        if (!isOpen()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Sets the password and goes to the sign-in page, or shows the problems. */
    public void accept() {
        String password = parameters.text("password");
        if (!password.equals(parameters.text("again"))) {
            outcomes.show(Problem.of("again", "password.different"));
            return;
        }
        AccountDecision decision = invitations.accept(getToken(), password);
        if (decision instanceof AccountDecision.Refused refused) {
            outcomes.show(refused);
        } else {
            messages.done(Sentences.ofPage().of("invitation.accepted"), "/sign-in");
        }
    }

    /** Whether the link can be used. */
    public boolean isOpen() {
        return invited().isPresent();
    }

    /** Returns the name of the invited account. */
    public String getUsername() {
        return invited().orElse("");
    }

    private Optional<String> invited() {
        if (username == null) {
            username = invitations.invited(getToken());
        }
        return username;
    }

    public String getToken() {
        return parameters.text("token");
    }

    /** Returns the rules for passwords, as a sentence. */
    public String getHint() {
        return Sentences.ofPage().of("password.hint", PasswordRules.SHORTEST);
    }
}
