package org.csecprogress.identity.signing.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.factor.service.OwnFactors;
import org.csecprogress.identity.factor.service.PasskeyRequest;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.factor.service.SignedTexts;
import org.csecprogress.identity.session.service.OwnFactorTries;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Asks people for a second factor before they act, and takes what they show. The act itself
 * compares it. No transaction is needed from beginning to end, so that nobody waits for a second
 * connection with one in hand.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(everyRole = true)
public class SigningService {
    @Inject private FactorRule rule;
    @Inject private SignedTexts texts;
    @Inject private ShownProof proof;
    @Inject private OwnFactorTries tries;
    @Inject private FactorCheck factors;

    /** Whether the person is asked to show anything for an act. */
    public boolean isAsked(Actor actor) {
        return !rule.isFree(actor.accountId());
    }

    /** Returns a nonce, for all acts of a page of which only one is done. */
    public String nonce(Actor actor) {
        return texts.nonce(actor.accountId());
    }

    /** Returns what the person can show. */
    public OwnFactors factors(Actor actor) {
        return factors.of(actor.accountId());
    }

    /** Whether what was shown with this request was compared, and counts no more. */
    public boolean isTried(Actor actor) {
        return proof.isTried();
    }

    /**
     * Returns what a page asks the browser for; empty if the person has no passkey.
     *
     * @param nonce of the page
     * @param acts that are done together
     * @param known the factors of the person
     */
    public Optional<PasskeyRequest> passkey(
            Actor actor, String nonce, List<Act> acts, OwnFactors known) {
        return texts.request(
                nonce,
                Act.text(actor.accountId(), acts),
                known.passkeys().stream().map(Passkey::credentialId).toList());
    }

    /** Remembers in which field of the page a code may be typed for the act of the request. */
    public void ask(Actor actor, String field) {
        proof.ask(field);
    }

    /**
     * Takes what was shown, for the act that the request asks for.
     *
     * @param session the key of the person's session, which counts its tries
     */
    public void show(Actor actor, long session, String nonce, ShownFactor shown) {
        tries.prepare(actor.accountId(), session);
        proof.take(session, nonce, shown);
    }
}
