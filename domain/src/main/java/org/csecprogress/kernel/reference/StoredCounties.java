package org.csecprogress.kernel.reference;

import org.csecprogress.kernel.CountyCode;

/** Stores the counties, and locks them for the services that change what belongs to a county. */
public interface StoredCounties {
    /** Stores the county in the place of an earlier one with its code. Only the start does so. */
    void store(StoredCounty county);

    /**
     * Locks the county until the transaction ends, so that two changes of what belongs to it run
     * one after the other.
     */
    void lock(CountyCode county);

    /**
     * Whether the reference data is there.
     *
     * @throws IllegalStateException if the database does not answer
     */
    boolean areLoaded();
}
