package org.csecprogress.retention;

import java.util.List;
import java.util.Optional;

/** Stores legal holds. They belong to the portal, so no method takes an actor. */
public interface LegalHolds {
    /** Returns all, the latest first. */
    List<LegalHold> all();

    /** Returns those that were not lifted. */
    List<LegalHold> standing();

    /** Returns the hold of that key. */
    Optional<LegalHold> find(long id);

    /** Stores a hold, which gets its key. */
    void add(LegalHold hold);
}
