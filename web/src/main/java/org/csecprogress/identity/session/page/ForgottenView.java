package org.csecprogress.identity.session.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.Sentences;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pages for people who have forgotten their password. */
@Named
@RequestScoped
public class ForgottenView {
    @Inject
    @ConfigProperty(name = "csec.mail.host")
    private Optional<String> mailHost;

    @Inject private Profile profile;
    private boolean isSent;
    private String username = "";
    private String typed = "";

    /** Shows that a link is on its way, whether or not there is such an account. */
    public void sent() {
        isSent = true;
    }

    /** Shows the form for the password of an account. */
    public void choose(String ofAccount) {
        username = ofAccount;
    }

    public boolean isSent() {
        return isSent;
    }

    /** Whether a link would reach anybody. */
    public boolean isMailed() {
        return mailHost.isPresent() && !profile.isDemonstration();
    }

    /** Returns the key of the sentence below the title. */
    public String getLede() {
        if (!isMailed()) {
            return "forgotten.noMail";
        }
        return isSent ? "forgotten.sent" : "forgotten.lede";
    }

    /** Keeps an address that cannot be one, for its owner to correct. */
    public void keep(String address) {
        typed = address.length() > Account.LONGEST_USERNAME ? "" : address;
    }

    /** Returns the address as it was typed. */
    public String getTyped() {
        return typed;
    }

    public String getUsername() {
        return username;
    }

    /** Returns the rules for passwords, as a sentence. */
    public String getHint() {
        return Sentences.ofPage().of("password.hint", PasswordRules.SHORTEST);
    }
}
