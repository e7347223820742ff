package org.csecprogress.kernel.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.access.Exported;
import org.csecprogress.kernel.access.Refused;

/** Records that a table left the portal as a file, and that a page was refused. */
@Stateless
@Guarded
@Allowed(everyRole = true)
public class AccessLog {
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Records a table that somebody takes out as a file.
     *
     * @param page the page that shows it
     * @param table its identifier there
     * @param lines how many lines the file has, without the headings
     */
    public void exported(Actor actor, String page, String table, int lines) {
        events.fire(
                new Exported(
                        actor,
                        Exported.Kind.EXPORT_TABLE,
                        page + " " + table,
                        Integer.toString(lines),
                        clock.instant()));
    }

    /**
     * Records that a page was refused to somebody who is signed in.
     *
     * @param page its address without parameters
     */
    public void refused(Actor actor, String page) {
        events.fire(new Refused(actor, page, clock.instant()));
    }
}
