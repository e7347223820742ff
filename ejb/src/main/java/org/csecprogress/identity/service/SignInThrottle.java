package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.csecprogress.identity.SignInFailures;

/**
 * Delays sign-in for a name or an address after repeated failures. They are stored in the database,
 * so that all nodes count together, in a transaction of their own, so that a refused sign-in
 * counts.
 */
@ApplicationScoped
class SignInThrottle {
    @Inject private SignInFailures failures;
    private final Clock clock = Clock.systemUTC();

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean mustWait(String subject) {
        return failures.of(subject).filter(known -> known.mustWait(clock.instant())).isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(String subject) {
        failures.count(subject, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(String subject) {
        failures.forget(subject);
    }
}
