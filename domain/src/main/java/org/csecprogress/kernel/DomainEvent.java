package org.csecprogress.kernel;

import java.time.Instant;

/** Something that happened. Observers are notified synchronously, in the same transaction. */
public interface DomainEvent {
    /** Returns the key of the account that acted. */
    long actorId();

    /** Returns the time by the business clock. */
    Instant at();
}
