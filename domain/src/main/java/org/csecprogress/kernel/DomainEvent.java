package org.csecprogress.kernel;

import java.time.Instant;

/** Something that happened, told to observers synchronously and in the same transaction. */
public interface DomainEvent {
    /** Key of the account that acted. */
    long actorId();

    /** When, by the business clock. */
    Instant at();
}
