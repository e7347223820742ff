package org.csecprogress.identity.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.InvitationService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/**
 * The page on which an invited person chooses a password. The token arrives in the link and is then
 * kept with the page, on the server.
 */
@Named
@ViewScoped
public class InvitationView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private InvitationService invitations;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageMessages messages;

    private String token = "";
    private String username = "";
    private transient String password;
    private transient String again;

    /** Responds with 404 if the link was used, has expired or never existed. */
    public void load() {
        username = invitations.invited(token).orElse("");
        if (!isOpen()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Sets the password and goes to the sign-in page, or shows the problems. */
    public void accept() {
        String typed = Objects.requireNonNullElse(password, "");
        if (!typed.equals(again)) {
            outcomes.show(Problem.of("again", "password.different"));
            return;
        }
        AccountDecision decision = invitations.accept(token, typed);
        if (decision instanceof AccountDecision.Refused refused) {
            outcomes.show(refused);
        } else {
            messages.done(Sentences.ofPage().of("invitation.accepted"), "/sign-in");
        }
    }

    /** Whether the link can be used. */
    public boolean isOpen() {
        return !username.isEmpty();
    }

    /** Returns the name of the invited account. */
    public String getUsername() {
        return username;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    /** Returns the rules for passwords, as a sentence. */
    public String getHint() {
        return Sentences.ofPage().of("password.hint", PasswordRules.SHORTEST);
    }
}
