package org.csecprogress.subscription;

import java.util.List;

/** The people without an account who asked for mail. Whoever is asked for them has no actor. */
public interface Subscribers {
    /** Whether an address gets mail. */
    boolean has(String address);

    /** Adds an address, unless it gets mail already. */
    void add(String address);

    /** Deletes an address and whatever waits to be sent there. */
    void remove(String address);

    /** Returns all addresses, in alphabetical order. */
    List<String> addresses();
}
