package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.kernel.reference.StoredCounties;

/** Tells whether the application is ready: the database answers and nothing holds it back. */
@ApplicationScoped
@ForEverybody
public class Readiness {
    @Inject private StoredCounties counties;
    @Inject private Pools pools;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();

    /** Holds readiness back until {@link #done} is called with the same name. */
    public void await(String what) {
        awaited.add(what);
    }

    /** Ends what {@link #await} began. */
    public void done(String what) {
        awaited.remove(what);
    }

    /** Returns the names of the pools on which the database does not answer within two seconds. */
    public Set<String> silent() {
        return pools.silent();
    }

    /**
     * Returns whether requests may come. Does not check the pools.
     *
     * @throws IllegalStateException if the database does not answer
     */
    public boolean isReady() {
        return awaited.isEmpty() && counties.areLoaded();
    }
}
