package org.csecprogress.kernel;

/** An audited event that has its whole actor. */
public interface ActorsEvent extends AuditedEvent {
    /** Returns the actor. */
    Actor actor();

    /** Returns the audit chain of the actor's account, for what is outside a filing. */
    @Override
    default String chain() {
        return AuditedEvent.accountChain(actorId());
    }

    @Override
    default long actorId() {
        return actor().accountId();
    }

    @Override
    default String actorName() {
        return actor().name();
    }
}
