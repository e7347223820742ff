package org.csecprogress.kernel.service;

import java.util.function.Supplier;

/** The wall that PostgreSQL puts around each county, behind the conditions of our queries. */
@ForEverybody
public interface SecondWall {
    /** Puts the reach on each transaction from now on. Until then none reads a county's rows. */
    void build();

    /**
     * Asks a question about every county in a transaction that has read what reaches fewer. The
     * transaction does not commit if the question fails.
     */
    <T> T everyCounty(Supplier<T> question);
}
