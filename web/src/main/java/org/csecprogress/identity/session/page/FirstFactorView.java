package org.csecprogress.identity.session.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.NewPasskeyRequest;
import org.csecprogress.identity.factor.service.OfferedFactors;

/** The page on which an invited person sets a second factor up, and the one after it. */
@Named
@RequestScoped
public class FirstFactorView {
    private OfferedFactors offered;
    private List<String> recoveryCodes = List.of();
    private boolean isUsed;
    private boolean isByApp;

    /** Shows what may be chosen. */
    public void offer(OfferedFactors factors) {
        offered = factors;
    }

    /**
     * Shows that the account is ready, with its recovery codes.
     *
     * @param byApp whether an app was set up, with a code that does not count again
     */
    public void finish(List<String> codes, boolean byApp) {
        recoveryCodes = List.copyOf(codes);
        isByApp = byApp;
    }

    /** Returns the key of the sentence about the next step. */
    public String getNext() {
        if (recoveryCodes.isEmpty()) {
            return "accountReady.lede.password";
        }
        return isByApp ? "accountReady.lede.app" : "accountReady.lede";
    }

    /**
     * Shows that there is nothing to choose.
     *
     * @param used whether the link was used; else it took too long, or began elsewhere
     */
    public void end(boolean used) {
        isUsed = used;
    }

    public boolean isUsed() {
        return isUsed;
    }

    /** Returns the name of the account. */
    public String getUsername() {
        return offered.username();
    }

    /** Returns what to ask the browser for, or null. */
    public NewPasskeyRequest getPasskey() {
        return offered.passkey().orElse(null);
    }

    public NewApp getApp() {
        return offered.app();
    }

    /** Returns what an app reads with the camera. */
    public QrPicture getPicture() {
        return new QrPicture(offered.app().address());
    }

    /** Whether the account needs more than its password. */
    public boolean isRequired() {
        return offered.isRequired();
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }
}
