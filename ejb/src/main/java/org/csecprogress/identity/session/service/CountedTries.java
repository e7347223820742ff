package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
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

    /** Counts as {@link #take} does, in the transaction of what is tried. */
    @Transactional
    public boolean takeWithin(Collection<Tried> tried) {
        return take(tried);
    }

    @Transactional
    public void succeeded(Collection<Tried> person, Collection<Tried> network) {
        inOrder(Stream.concat(person.stream(), network.stream()))
                .forEach(
                        each -> {
                            if (person.contains(each)) {
                                failures.forget(each.subject());
                            } else {
                                failures.giveBack(each.subject());
                            }
                        });
    }

    public void giveBack(Collection<Tried> tried) {
        inOrder(tried.stream()).forEach(each -> failures.giveBack(each.subject()));
    }

    /** In one order, as they are taken, so that two sign-ins do not wait for each other. */
    private static Stream<Tried> inOrder(Stream<Tried> tried) {
        return tried.sorted(Comparator.comparing(Tried::subject));
    }
}
