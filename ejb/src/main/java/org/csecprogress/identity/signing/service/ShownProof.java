package org.csecprogress.identity.signing.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.kernel.Act;

/** The factor that somebody shows again with a request, for the act that it asks for. */
@RequestScoped
public class ShownProof {
    private String field = "";
    private String nonce = "";
    private ShownFactor shown;
    private long session;
    private boolean isTried;
    private List<Act> confirmed = List.of();
    private final List<Act> unused = new ArrayList<>();
    private Assertion assertion;

    /** Remembers in which field of the page a code may be typed. */
    void ask(String ofCode) {
        field = ofCode;
    }

    /**
     * Takes what was shown.
     *
     * @param nonceOfPage that a passkey's answer was made with
     */
    void take(long ofSession, String nonceOfPage, ShownFactor factor) {
        session = ofSession;
        nonce = nonceOfPage;
        shown = factor;
        isTried = false;
        confirmed = List.of();
        unused.clear();
        assertion = null;
    }

    /** Remembers that it was compared, and counts no more. */
    void tryIt() {
        isTried = true;
    }

    boolean isTried() {
        return isTried;
    }

    /** Remembers that it was right for these acts, each of which is done once. */
    void confirm(List<Act> acts, Assertion signed) {
        confirmed = List.copyOf(acts);
        unused.clear();
        unused.addAll(acts);
        assertion = signed;
    }

    /** Uses the confirmation of an act up; returns whether there was one. */
    boolean use(Act act) {
        return unused.remove(act);
    }

    Optional<ShownFactor> shown() {
        return Optional.ofNullable(shown);
    }

    /** Returns the field of a code, beside which a problem is shown. */
    String field() {
        return field;
    }

    String nonce() {
        return nonce;
    }

    long session() {
        return session;
    }

    /** Returns the acts that were confirmed together with it. */
    List<Act> confirmed() {
        return confirmed;
    }

    /** Returns what a passkey has signed, or null. */
    Assertion assertion() {
        return assertion;
    }
}
