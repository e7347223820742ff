package org.csecprogress.calendar.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.CountyCode;

/** A county's calendar link was made or revoked. The event does not contain the link. */
record CalendarLinkEvent(Actor actor, String auditAction, CountyCode county, Instant at)
        implements ActorsEvent {
    @Override
    public String subject() {
        return "calendar link of " + county;
    }
}
