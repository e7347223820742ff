package org.csecprogress.identity.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.NewPasskeyRequest;
import org.csecprogress.identity.factor.service.OwnFactorService;
import org.csecprogress.identity.factor.service.OwnFactors;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.page.QrPicture;
import org.csecprogress.identity.session.service.OpenSession;
import org.csecprogress.identity.session.service.OwnConfirmationService;
import org.csecprogress.identity.session.service.OwnConfirmationService.Outcome;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The part of the page of one's own account that has passkeys, the app and recovery codes. */
@Named
@ViewScoped
public class OwnFactorsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private CurrentSession session;
    @Inject private OwnFactorService factors;
    @Inject private OwnConfirmationService confirmations;
    @Inject private PageMessages messages;

    private String signed = "";
    private transient NewApp newApp;
    private transient List<String> recoveryCodes;
    private transient OwnFactors own;
    private transient AskedFactors asked;
    private transient NewPasskeyRequest newPasskey;
    private transient String answer;
    private transient String code;
    private transient String password;
    private transient String passkeyName;
    private transient String appCode;

    /** Returns what the owner has. */
    public OwnFactors getOwn() {
        if (own == null) {
            own = factors.of(current.get());
        }
        return own;
    }

    /** Returns a sentence about the authenticator app. */
    public String getApp() {
        Sentences say = Sentences.ofPage();
        return getOwn().appFrom()
                .map(from -> say.of("factors.app.from", say.time(from)))
                .orElseGet(() -> say.of("factors.app.none"));
    }

    /** Returns what the owner is asked for before a change. */
    public AskedFactors getAsked() {
        if (asked == null) {
            asked = confirmations.asked(current.get(), getOwn());
        }
        return asked;
    }

    /** Whether a factor was shown again, and that still counts. */
    public boolean isConfirmed() {
        return factors.isConfirmed(current.get(), confirmed());
    }

    public void confirmByPasskey() {
        shown(
                confirmations.confirm(
                        current.get(),
                        id(),
                        new ShownFactor(ShownFactor.Kind.PASSKEY, text(answer))));
    }

    /** Takes a code of the app, or a recovery code. */
    public void confirmByCode() {
        shown(confirmations.confirm(current.get(), id(), ShownFactor.typed(text(code))));
    }

    public void confirmByPassword() {
        shown(confirmations.confirmPassword(current.get(), id(), text(password)));
    }

    private void shown(Outcome outcome) {
        readAnew();
        if (outcome instanceof Outcome.Shown right) {
            signed = right.signed();
            changed("factors.confirmed");
        } else {
            messages.wrong(((Outcome.Refused) outcome).problem());
        }
    }

    /** Returns what to ask the browser for, to make a passkey; null if there can be none. */
    public NewPasskeyRequest getNewPasskey() {
        if (!isConfirmed()) {
            return null;
        }
        if (newPasskey == null) {
            newPasskey = factors.newPasskey(current.get()).orElse(null);
        }
        return newPasskey;
    }

    /** Reads everything anew, with challenges that nobody has answered yet. */
    private void readAnew() {
        own = null;
        asked = null;
        newPasskey = null;
    }

    public void addPasskey() {
        told(
                factors.addPasskey(current.get(), confirmed(), text(passkeyName), text(answer)),
                "factors.passkeys.done");
    }

    public void removePasskey(long id) {
        told(factors.removePasskey(current.get(), confirmed(), id), "factors.removed");
    }

    /** Proposes an app to be set up. */
    public void beginApp() {
        newApp = factors.newApp(current.get());
        recoveryCodes = null;
    }

    public void addApp() {
        if (newApp == null) {
            throw new NotFoundException("new app");
        }
        Optional<Problem> problem =
                factors.addApp(current.get(), confirmed(), newApp, text(appCode));
        if (problem.isEmpty()) {
            newApp = null;
        }
        told(problem, "factors.app.done");
    }

    public void removeApp() {
        told(factors.removeApp(current.get(), confirmed()), "factors.removed");
    }

    public void makeRecoveryCodes() {
        List<String> made = factors.newRecoveryCodes(current.get(), confirmed());
        if (made.isEmpty()) {
            told(Optional.of(Problem.of("", "factors.unconfirmed")), "");
        } else {
            recoveryCodes = List.copyOf(made);
            changed("factors.recovery.done");
        }
    }

    private void told(Optional<Problem> problem, String done) {
        readAnew();
        if (problem.isPresent()) {
            messages.wrong(problem.get());
        } else {
            changed(done);
        }
    }

    private void changed(String said) {
        readAnew();
        answer = null;
        passkeyName = null;
        messages.tell(Sentences.ofPage().of(said));
        messages.goOnAt("factors-h");
    }

    /** Returns what says that a factor was shown again, if one was. */
    public Confirmed confirmed() {
        return new Confirmed(id(), signed);
    }

    private long id() {
        return session.get()
                .map(OpenSession::id)
                .orElseThrow(() -> new NotFoundException("session"));
    }

    private static String text(String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** Returns the app that is being set up, or null. */
    public NewApp getNewApp() {
        return newApp;
    }

    /** Returns what an app reads with the camera. */
    public QrPicture getPicture() {
        return new QrPicture(newApp.address());
    }

    /** Returns new recovery codes, to be shown until the page is left. */
    public List<String> getRecoveryCodes() {
        return Objects.requireNonNullElse(recoveryCodes, List.of());
    }

    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = text(answer).isEmpty() ? this.answer : answer;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPasskeyName() {
        return passkeyName;
    }

    public void setPasskeyName(String passkeyName) {
        this.passkeyName = passkeyName;
    }

    public String getAppCode() {
        return null;
    }

    public void setAppCode(String appCode) {
        this.appCode = appCode;
    }
}
