package org.csecprogress.identity.signing.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.identity.factor.service.OwnFactors;
import org.csecprogress.identity.factor.service.PasskeyRequest;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.service.OpenSession;
import org.csecprogress.identity.session.web.CurrentSession;
import org.csecprogress.identity.signing.service.SigningService;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.service.CurrentActor;

/** Asks for a second factor in the forms of acts, and hands over what was shown. */
@Named
@RequestScoped
public class SignView {
    @Inject private CurrentActor current;
    @Inject private CurrentSession session;
    @Inject private SigningService signing;

    private final Map<String, SignForm> forms = new HashMap<>();
    private OwnFactors factors;
    private Boolean asked;

    /** Whether anything is asked. */
    public boolean isAsked() {
        if (asked == null) {
            asked = signing.isAsked(current.get());
        }
        return asked;
    }

    /**
     * Returns the fields of an act.
     *
     * @param prefix of their identifiers
     */
    public SignForm form(String prefix) {
        return forms.computeIfAbsent(
                prefix, each -> new SignForm(this, each, signing.nonce(current.get())));
    }

    PasskeyRequest request(String nonce, List<Act> acts) {
        return signing.passkey(current.get(), nonce, acts, factors()).orElse(null);
    }

    private OwnFactors factors() {
        if (factors == null) {
            factors = signing.factors(current.get());
        }
        return factors;
    }

    /** Whether the person has codes to type. */
    public boolean isTyped() {
        return factors().isTyped();
    }

    /** Whether the person has a passkey. */
    public boolean isPasskey() {
        return !factors().passkeys().isEmpty();
    }

    void ask(String field) {
        signing.ask(current.get(), isTyped() ? field : "");
    }

    boolean isTried() {
        return signing.isTried(current.get());
    }

    void show(String nonce, ShownFactor shown) {
        session.get()
                .map(OpenSession::id)
                .ifPresent(id -> signing.show(current.get(), id, nonce, shown));
    }
}
