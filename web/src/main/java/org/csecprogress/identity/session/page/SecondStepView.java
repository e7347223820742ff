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

    /** Shows what an account is asked for. */
    public void ask(AskedFactors factors) {
        asked = factors;
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
