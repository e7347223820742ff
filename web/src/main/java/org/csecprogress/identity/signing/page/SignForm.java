package org.csecprogress.identity.signing.page;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.event.ComponentSystemEvent;
import java.util.List;
import org.csecprogress.identity.factor.service.PasskeyRequest;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.kernel.Act;

/**
 * The fields of one act. Each form of a page has its own nonce, so that an act leaves the other
 * forms as they are.
 */
public final class SignForm {
    private final SignView page;
    private final String prefix;
    private final String next;
    private List<Act> asked;
    private PasskeyRequest request;
    private String nonce = "";
    private String code = "";

    SignForm(SignView page, String prefix, String next) {
        this.page = page;
        this.prefix = prefix;
        this.next = next;
    }

    /** Returns what to ask the browser for; null if the person has no passkey. */
    public PasskeyRequest request(List<Act> acts) {
        if (!acts.equals(asked)) {
            asked = acts;
            request = page.request(next, acts);
        }
        return request;
    }

    /** Forgets what was sent before a field is drawn: after an error it would be drawn again. */
    public void renew(ComponentSystemEvent event) {
        ((EditableValueHolder) event.getComponent()).resetValue();
    }

    /**
     * Draws the code's field anew as well, with what was typed even where another field of the form
     * could not be read, so that the code was not taken.
     */
    public void keep(ComponentSystemEvent event) {
        if (((EditableValueHolder) event.getComponent()).getSubmittedValue()
                instanceof String sent) {
            setCode(sent);
        }
        renew(event);
    }

    /** Returns the nonce of the form to be drawn. */
    public String getNonce() {
        return next;
    }

    /** Takes the nonce of the form that was sent. */
    public void setNonce(String sent) {
        nonce = text(sent);
    }

    /** Returns the code that was typed, unless it was compared: a code counts once. */
    public String getCode() {
        return page.isTried() ? "" : code;
    }

    public void setCode(String typed) {
        code = text(typed).strip();
    }

    /** Returns nothing: an answer is never shown again. */
    public String getAnswer() {
        return "";
    }

    /** Takes a passkey's answer, or nothing; it comes last in the form. */
    public void setAnswer(String given) {
        page.ask(prefix + "-code");
        if (!code.isEmpty()) {
            page.show(nonce, ShownFactor.typed(code));
        } else if (!text(given).isEmpty()) {
            page.show(nonce, new ShownFactor(ShownFactor.Kind.PASSKEY, given));
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
