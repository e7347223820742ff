package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.service.HashSlots;
import org.csecprogress.identity.service.Hashing;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Checks a name and a password, and begins the session of the account's owner. It needs no
 * transaction from beginning to end, so that whoever waits for a hash holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@ForEverybody
public class SignInService {
    private static final Problem WRONG = Problem.of("username", "signIn.refused");
    private static final Problem NO_FACTOR = Problem.of("username", "signIn.noFactor");
    private static final Problem BUSY = Problem.of("username", "signIn.busy");

    @Inject private Accounts accounts;
    @Inject private Admission admission;
    @Inject private SignInThrottle throttle;
    @Inject private HashSlots slots;
    @Inject private Hashing hashing;
    @Inject private SecondStep secondStep;
    @Inject private FactorRule rule;

    /**
     * Signs in if the password is right, the account is enabled, and none of the device, the name
     * and the network has to wait; an account with a second factor is asked for it then, and one
     * without is refused where everybody needs one. An unknown name takes as long as a wrong
     * password. Both outcomes are recorded with the account. An unknown name may be a password
     * typed in the wrong field, so it is neither recorded nor logged.
     */
    public SignInResult signIn(SignInTry wanted) {
        SignInPlace place = wanted.place();
        Optional<Account> account =
                Optional.of(wanted.name()).filter(name -> !name.isEmpty()).flatMap(accounts::named);
        Optional<KnownDevice> device = account.flatMap(known -> admission.known(known, place));
        Counted counted = throttle.counters(wanted, account, device);
        if (!throttle.take(counted.all())) {
            admission.throttled(account, place.from());
            return new SignInResult.Refused(WRONG);
        }
        Optional<Boolean> right =
                wanted.isPossible()
                        ? slots.run(
                                counted.isKnown(),
                                () -> hashing.isRight(wanted.password().toCharArray(), account))
                        : Optional.of(false);
        if (right.isEmpty()) {
            throttle.giveBack(counted.all());
            return new SignInResult.Refused(BUSY);
        }
        if (!right.get() || account.isEmpty() || account.get().isDisabled()) {
            admission.refused(Kind.SIGN_IN_REFUSED, account, place.from());
            return new SignInResult.Refused(WRONG);
        }
        throttle.succeeded(counted.person(), counted.network());
        renewHash(account.get(), wanted.password());
        Optional<String> halfway = secondStep.begin(account.get());
        if (halfway.isPresent()) {
            return new SignInResult.Halfway(halfway.get());
        }
        if (rule.isRequired()) {
            admission.refused(Kind.FACTOR_MISSING, account, place.from());
            return new SignInResult.Refused(NO_FACTOR);
        }
        return admission.enter(account.get(), place);
    }

    private void renewHash(Account account, String password) {
        if (hashing.isOutdated(account)) {
            accounts.renewHash(
                    account.id(), account.passwordHash(), hashing.of(password.toCharArray()));
        }
    }

    /** Returns the hash to store for a password. */
    public String hashOf(char[] password) {
        return hashing.of(password);
    }
}
