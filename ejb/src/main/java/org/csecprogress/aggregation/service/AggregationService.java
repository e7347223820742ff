package org.csecprogress.aggregation.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Reads the state and region totals of the approved filings. Each view is audited. */
@Stateless
@Guarded
@Allowed({Role.STATE_REVIEWER, Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
public class AggregationService {
    @Inject private FigureSums sums;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private StandingRevisions approved;
    @Inject private Event<AuditedEvent> events;

    /** Returns the totals of a period as of this moment. */
    public StateTotals totals(Actor viewer, ReportingPeriod period) {
        events.fire(Viewed.by(viewer, Viewed.Kind.VIEW_TOTALS, period.toString(), clock.instant()));
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        return new StateTotals(catalog, sums.approved(catalog, period), approved.count(period));
    }
}
