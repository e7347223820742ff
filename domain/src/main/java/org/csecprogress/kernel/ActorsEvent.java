package org.csecprogress.kernel;

/** An audited event that has its whole actor. */
public interface ActorsEvent extends AuditedEvent {
    /** Returns the actor. */
    Actor actor();

    @Override
    default long actorId() {
        return actor().accountId();
    }

    @Override
    default String actorName() {
        return actor().name();
    }
}
