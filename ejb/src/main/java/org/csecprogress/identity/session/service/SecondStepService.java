package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.identity.factor.service.PasskeyRequest;
import org.csecprogress.identity.factor.service.PasskeyRequests;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Asks for the second factor after the right password, or for a passkey instead of both: it is
 * something that its owner has, and the device asks for a finger, a face or a PIN. It needs no
 * transaction from beginning to end, so that nobody waits for a second connection with one in hand.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@ForEverybody
public class SecondStepService {
    private static final String SIGN_IN = "sign in";
    private static final Problem OLD = Problem.of("", "secondStep.old");
    private static final Problem WAIT = Problem.of("", "secondStep.wait");

    @Inject private Accounts accounts;
    @Inject private Admission admission;
    @Inject private SignInThrottle throttle;
    @Inject private SecondStep step;
    @Inject private FactorCheck factors;
    @Inject private PasskeyRequests requests;

    /** Returns what a page asks the browser for where nobody has typed a name. */
    public Optional<PasskeyRequest> passkey() {
        return requests.of(SIGN_IN, List.of());
    }

    /** Signs in whoever has a passkey that answers. A refusal is recorded with its account. */
    public SignInResult signIn(String answer, SignInPlace place) {
        Optional<Account> claimed = factors.claimed(answer).flatMap(accounts::withId);
        Counted counted =
                throttle.ofPasskey(
                        claimed,
                        claimed.flatMap(account -> admission.known(account, place)),
                        place);
        if (!throttle.take(counted.all())) {
            admission.throttled(claimed, place.from());
            return new SignInResult.Refused(WAIT);
        }
        ShownFactor shown = new ShownFactor(ShownFactor.Kind.PASSKEY, answer);
        Optional<Account> owner =
                claimed.filter(account -> factors.isRight(account.id(), SIGN_IN, shown))
                        .filter(account -> !account.isDisabled());
        if (owner.isEmpty()) {
            admission.refused(Kind.FACTOR_REFUSED, claimed, place.from());
            return new SignInResult.Refused(Problem.of("", "passkey.refused"));
        }
        throttle.succeeded(counted.person(), counted.network());
        return admission.enter(owner.get(), place);
    }

    /**
     * Returns what the page of the second step may ask for; empty if it is too late for it.
     *
     * @param signed what the browser was given for the right password
     */
    public Optional<AskedFactors> asked(String signed) {
        return step.find(signed).map(account -> factors.asked(account, purpose(account)));
    }

    /**
     * Signs in if the factor is the account's and counts. A refusal is recorded with the account.
     */
    public SignInResult signIn(SecondStepTry wanted) {
        Optional<Account> found = step.find(wanted.signed());
        if (found.isEmpty()) {
            return new SignInResult.Refused(OLD);
        }
        Account account = found.get();
        SignInPlace place = wanted.place();
        Counted counted = throttle.ofFactor(account, admission.known(account, place), place);
        if (!throttle.take(counted.all())) {
            admission.throttled(found, place.from());
            return new SignInResult.Refused(WAIT);
        }
        if (!factors.isRight(account.id(), purpose(account), wanted.shown())) {
            admission.refused(Kind.FACTOR_REFUSED, found, place.from());
            return new SignInResult.Refused(wrong(wanted.shown()));
        }
        throttle.succeeded(counted.person(), counted.network());
        return admission.enter(account, place);
    }

    private static String purpose(Account account) {
        return SIGN_IN + " " + account.id();
    }

    private static Problem wrong(ShownFactor shown) {
        return switch (shown.kind()) {
            case PASSKEY -> Problem.of("", "passkey.refused");
            case CODE -> Problem.of("code", "code.wrong");
            case RECOVERY -> Problem.of("recovery", "recovery.wrong");
        };
    }
}
