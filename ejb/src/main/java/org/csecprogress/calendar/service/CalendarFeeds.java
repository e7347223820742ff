package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/**
 * The link under which a county's staff read their dates in their own calendars. Each county has
 * one link. Its secret of 128 random bits is shown once and stored as its SHA-256. It gives access
 * to dates and nothing else.
 */
@Stateless
@Guarded
public class CalendarFeeds {
    private static final int SECRET_BYTES = 16;

    private final Sql sql;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;
    private final SecureRandom random = new SecureRandom();

    protected CalendarFeeds() {
        this(null, null, null);
    }

    @Inject
    public CalendarFeeds(Sql sql, BusinessClock clock, Event<AuditedEvent> events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** Author and time of the current link. */
    public record Made(String by, Instant at) {}

    /** Returns the county's link, if there is one. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Optional<Made> made(Actor actor, CountyCode county) {
        requireOwn(actor, county);
        return sql.first(
                "select made_name, made_at from calendar_feed where county = ?",
                row -> new Made(row.getString(1), Sql.instant(row, 2)),
                county.value());
    }

    /**
     * Makes a new link. The county's earlier link stops working.
     *
     * @return its path, which is not stored anywhere
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public String make(Actor actor, CountyCode county) {
        hold(actor, county);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        sql.update("delete from calendar_feed where county = ?", county.value());
        sql.update(
                "insert into calendar_feed (county, digest, made_by, made_name, made_at) values"
                        + " (?, ?, ?, ?, ?)",
                county.value(),
                digest(secret),
                actor.accountId(),
                actor.name(),
                now);
        events.fire(new CalendarMarked(actor, "CALENDAR_LINK", county, now));
        return "/calendar/" + secret + ".ics";
    }

    /** Revokes the link, so that its address finds nothing any more. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public void revoke(Actor actor, CountyCode county) {
        hold(actor, county);
        if (sql.update("delete from calendar_feed where county = ?", county.value()) > 0) {
            Instant now = clock.instant();
            events.fire(new CalendarMarked(actor, "CALENDAR_REVOKE", county, now));
        }
    }

    /** Returns the county of the link, or empty if it was never made or was revoked. */
    @ForEverybody
    public Optional<CountyCode> countyOf(String secret) {
        return sql.first(
                "select county from calendar_feed where digest = ?",
                row -> new CountyCode(row.getString(1)),
                digest(secret));
    }

    /** Locks the county, so that two requests for its link run one after the other. */
    private void hold(Actor actor, CountyCode county) {
        requireOwn(actor, county);
        sql.list(
                "select code from county where code = ? for update",
                row -> row.getString(1),
                county.value());
    }

    private static void requireOwn(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
    }

    private static String digest(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
