package org.csecprogress.identity.session.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.kernel.web.Sentences;

/** The page on which an invited person chooses a password. */
@Named
@RequestScoped
public class InvitationView {
    private String token = "";
    private String username = "";

    /**
     * Shows the invitation of an account.
     *
     * @param username the name of the account, or empty if the link cannot be used
     */
    public void show(String token, String username) {
        this.token = token;
        this.username = username;
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

    /** Returns the rules for passwords, as a sentence. */
    public String getHint() {
        return Sentences.ofPage().of("password.hint", PasswordRules.SHORTEST);
    }
}
