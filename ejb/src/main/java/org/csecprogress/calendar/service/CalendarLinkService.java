package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.csecprogress.calendar.feed.FeedLink;
import org.csecprogress.calendar.feed.FeedLinks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * The link under which a county's staff read their dates in their own calendars. Each county has
 * one link. Its secret of 128 random bits is shown once and stored as its SHA-256. It gives access
 * to dates and nothing else.
 */
@Stateless
@Guarded
public class CalendarLinkService {
    private static final int SECRET_BYTES = 16;

    @Inject private FeedLinks links;
    @Inject private StoredCounties counties;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;
    private final SecureRandom random = new SecureRandom();

    /** Author and time of the current link. */
    public record Made(String by, Instant at) {}

    /** Returns the county's link, if there is one. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Optional<Made> made(Actor actor, CountyCode county) {
        requireOwn(actor, county);
        return links.find(actor, county).map(link -> new Made(link.madeName(), link.madeAt()));
    }

    /**
     * Makes a new link. The county's earlier link stops working.
     *
     * @return its path, which is not stored anywhere
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public String make(Actor actor, CountyCode county) {
        lock(actor, county);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        links.find(actor, county)
                .ifPresentOrElse(
                        link -> link.renew(secret, actor, now),
                        () -> links.add(new FeedLink(county, secret, actor, now)));
        events.fire(new CalendarLinkEvent(actor, "CALENDAR_LINK", county, now));
        return "/calendar/" + secret + ".ics";
    }

    /** Revokes the link, so that its address finds nothing any more. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public void revoke(Actor actor, CountyCode county) {
        lock(actor, county);
        links.find(actor, county)
                .ifPresent(
                        link -> {
                            links.remove(link);
                            events.fire(
                                    new CalendarLinkEvent(
                                            actor, "CALENDAR_REVOKE", county, clock.instant()));
                        });
    }

    /** Returns the county of the link, or empty if it was never made or was revoked. */
    @ForEverybody
    public Optional<CountyCode> countyOf(String secret) {
        return links.countyOf(secret);
    }

    /** Locks the county, so that two requests for its link run one after the other. */
    private void lock(Actor actor, CountyCode county) {
        requireOwn(actor, county);
        counties.lock(county);
    }

    private static void requireOwn(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
    }
}
