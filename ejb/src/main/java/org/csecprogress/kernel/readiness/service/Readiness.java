package org.csecprogress.kernel.readiness.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.service.ForEverybody;

/** Tells whether the application is ready: the database answers and has the reference data. */
@ApplicationScoped
@ForEverybody
public class Readiness {
    @Inject private StoredCounties counties;
    @Inject private Pools pools;

    /** Returns the names of the pools on which the database does not answer within two seconds. */
    public Set<String> silent() {
        return pools.silent();
    }

    /**
     * Returns whether requests may come. Does not check the pools. It reads in a transaction,
     * because the server asks its health checks at once and in one context, whose entity managers
     * outside a transaction it closes twice.
     *
     * @throws IllegalStateException if the database does not answer
     */
    @Transactional
    public boolean isReady() {
        return counties.areLoaded();
    }
}
