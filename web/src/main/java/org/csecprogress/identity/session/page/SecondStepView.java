package org.csecprogress.identity.session.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.factor.service.PasskeyRequest;

/** The page that asks for the second factor. */
@Named
@RequestScoped
public class SecondStepView {
    private AskedFactors asked = new AskedFactors("", Optional.empty(), false, 0);

    private String path = "/sign-in/second";
    private String token = "";

    /** Shows what an account is asked for. */
    public void ask(AskedFactors factors) {
        asked = factors;
    }

    /**
     * Shows what the owner of a link is asked for.
     *
     * @param to where the forms are sent
     * @param ofLink goes on in the forms
     */
    public void askOwner(AskedFactors factors, String to, String ofLink) {
        asked = factors;
        path = to;
        token = ofLink;
    }

    /** Returns where the forms are sent. */
    public String getPath() {
        return path;
    }

    private boolean isOfLink() {
        return !token.isEmpty();
    }

    /** Returns the key of the title. */
    public String getTitle() {
        return isOfLink() ? "forgotten.factor.title" : "secondStep.title";
    }

    /** Returns the key of the sentence below it. */
    public String getLede() {
        return isOfLink() ? "forgotten.factor.lede" : "secondStep.lede";
    }

    /** Returns the key of the button's words. */
    public String getAction() {
        return isOfLink() ? "forgotten.factor.action" : "signIn.action";
    }

    /** Returns the page where it begins. */
    public String getBack() {
        return isOfLink() ? "/forgotten" : "/sign-in";
    }

    /** Returns the token of a link, or an empty text at the sign-in. */
    public String getToken() {
        return token;
    }

    /** Returns the name with which somebody is signing in. */
    public String getUsername() {
        return asked.username();
    }

    /** Returns what to ask the browser for, or null. */
    public PasskeyRequest getPasskey() {
        return asked.passkey().orElse(null);
    }

    /** Whether a code of an app is asked for. */
    public boolean isCode() {
        return asked.hasApp();
    }

    /** Whether a recovery code may be shown instead. */
    public boolean isRecovery() {
        return asked.recoveryCodes() > 0;
    }
}
