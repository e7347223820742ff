package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.csecprogress.identity.session.SignInFailures;
import org.csecprogress.identity.session.Tried;

/**
 * Counts tries in the database, so that all nodes count together, in transactions of their own, so
 * that a refused sign-in counts. It follows the real time, whatever the business date.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CountedTries {
    @Inject private SignInFailures failures;
    private final Clock clock = Clock.systemUTC();

    public boolean take(Collection<Tried> tried) {
        return failures.take(tried, clock.instant());
    }

    public void succeeded(Collection<Tried> person, Collection<Tried> network) {
        person.forEach(each -> failures.forget(each.subject()));
        giveBack(network);
    }

    public void giveBack(Collection<Tried> tried) {
        tried.forEach(each -> failures.giveBack(each.subject()));
    }
}
