package org.csecprogress.kernel;

/** An audited event of which the whole actor is known. */
public interface ActorsEvent extends AuditedEvent {
    /** Who did it. */
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
