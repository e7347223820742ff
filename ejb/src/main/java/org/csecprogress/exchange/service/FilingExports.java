package org.csecprogress.exchange.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.access.Exported;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Gives filings out as files and to other systems, and records it. */
@Stateless
@Guarded
@Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
public class FilingExports {
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Returns a filing to write.
     *
     * @param filing one that the actor may read, as {@code FilingService} returned it
     * @param form the ending of the file or the media type
     */
    public TakenFiling take(Actor actor, Filing filing, Exported.Kind kind, String form) {
        String what =
                AuditedEvent.filingChain(filing.submission().period(), filing.county().code())
                        + " revision "
                        + filing.submission().revision()
                        + " as "
                        + form;
        events.fire(new Exported(actor, kind, what, "", clock.instant()));
        return new TakenFiling(filing);
    }
}
