package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.factor.service.Confirmations;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.factor.service.OwnFactors;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Asks people who are signed in to show a factor again before they change how they sign in, so that
 * a session left open is not enough. An account without a factor is asked for its password. It
 * needs no transaction from beginning to end, so that whoever waits for a hash holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(everyRole = true)
public class OwnConfirmationService {
    private static final String OWN = "a session of its own";

    @Inject private Accounts accounts;
    @Inject private OwnFactorTries tries;
    @Inject private OwnPassword passwords;
    @Inject private FactorCheck factors;
    @Inject private FactorRule rule;
    @Inject private Confirmations confirmations;
    @Inject private Admission admission;

    /** The outcome of showing a factor again. */
    public sealed interface Outcome {
        /**
         * Shown.
         *
         * @param signed says so for ten minutes
         */
        record Shown(String signed) implements Outcome {
            @Override
            public String toString() {
                return "shown";
            }
        }

        /** Refused, with the sentence to show. */
        record Refused(Problem problem) implements Outcome {}
    }

    /**
     * Returns what the owner is asked for.
     *
     * @param known what the page has read of the owner already
     */
    public AskedFactors asked(Actor owner, OwnFactors known) {
        return factors.asked("", purpose(owner), known);
    }

    /** Takes a factor; one that is wrong is counted. */
    public Outcome confirm(Actor owner, long session, ShownFactor shown) {
        if (!tries.take(owner.accountId(), session)) {
            admission.throttled(Optional.of(account(owner)), OWN);
            return new Outcome.Refused(Problem.of("", "secondStep.wait"));
        }
        if (!factors.isRight(owner.accountId(), purpose(owner), shown)) {
            admission.refused(Kind.FACTOR_REFUSED, Optional.of(account(owner)), OWN);
            return new Outcome.Refused(shown.refusal("code"));
        }
        tries.succeeded(owner.accountId(), session);
        return new Outcome.Shown(confirmations.of(owner.accountId(), session));
    }

    /** Takes the password of an account that has no factor and needs none. */
    public Outcome confirmPassword(Actor owner, long session, String password) {
        Account account = account(owner);
        if (factors.hasAny(account.id())) {
            return new Outcome.Refused(Problem.of("", "factors.since"));
        }
        if (rule.isRequired()) {
            return new Outcome.Refused(Problem.of("", "signIn.noFactor"));
        }
        return passwords
                .refusal(account, password, "confirm-password")
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Shown(confirmations.of(owner.accountId(), session)));
    }

    private Account account(Actor owner) {
        return accounts.withId(owner.accountId())
                .orElseThrow(() -> new NotFoundException("account"));
    }

    private static String purpose(Actor owner) {
        return "confirm " + owner.accountId();
    }
}
