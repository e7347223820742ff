package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Keys;

/**
 * Lets the owner of an account in whom an identity provider has named. The provider stands for the
 * password alone, unless it has asked for more.
 */
@ApplicationScoped
@ForEverybody
public class ProvidedSignIn {
    private static final String NETWORKS = "provider network";

    @Inject private Admission admission;
    @Inject private SecondStep secondStep;
    @Inject private FactorRule rule;
    @Inject private SignInThrottle throttle;
    @Inject private Keys keys;

    /** Counts that a browser comes back from a provider; returns whether the provider is asked. */
    public boolean take(SignInPlace place) {
        boolean taken = throttle.take(network(place));
        if (!taken) {
            admission.throttled(Optional.empty(), place.from());
        }
        return taken;
    }

    /** Takes the count back, since the provider is down or was believed. */
    public void giveBack(SignInPlace place) {
        throttle.giveBack(network(place));
    }

    /**
     * Begins the session of the owner, or the second step.
     *
     * @param isStrong whether the provider has asked for what makes up for the second step
     * @return empty if the account needs a second step and has none, which is recorded
     */
    public Optional<SignInResult> enter(Account account, boolean isStrong, SignInPlace place) {
        if (isStrong) {
            return Optional.of(admission.enter(account, place));
        }
        Optional<String> halfway = secondStep.begin(account);
        if (halfway.isPresent()) {
            return halfway.map(SignInResult.Halfway::new);
        }
        if (rule.isRequired()) {
            admission.refused(Kind.FACTOR_MISSING, Optional.of(account), place.from());
            return Optional.empty();
        }
        return Optional.of(admission.enter(account, place));
    }

    /** Records that somebody whom a provider has named may not enter. */
    public void refused(Account account, SignInPlace place) {
        admission.refused(Kind.SIGN_IN_REFUSED, Optional.of(account), place.from());
    }

    private List<Tried> network(SignInPlace place) {
        return List.of(Tried.network(keys.sign(NETWORKS, Counted.network(place.from()))));
    }
}
