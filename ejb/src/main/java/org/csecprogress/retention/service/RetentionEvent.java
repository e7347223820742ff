package org.csecprogress.retention.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/**
 * An audited event of the retention schedule.
 *
 * @param subject the kind of records, or empty for all
 */
record RetentionEvent(Actor actor, Mark mark, String subject, String detail, Instant at)
        implements ActorsEvent {
    /** The kinds of events; the name is the action of the entry. */
    enum Mark {
        RECORDS_DELETED,
        HOLD_SET,
        HOLD_LIFT_ASKED,
        HOLD_KEPT,
        HOLD_LIFTED
    }

    /** All that happens here is done under one lock, so that one chain is enough. */
    @Override
    public String chain() {
        return "retention";
    }

    @Override
    public String auditAction() {
        return mark.name();
    }
}
