package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.announcement.ReleaseDateConfirmed;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Lets CDSS confirm the announced date of a release. */
@Stateless
@Guarded
@Allowed({Role.STATE_PUBLISHER, Role.STATE_ADMIN})
public class ReleaseDateService {
    @Inject private CalendarCache calendar;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Confirms the date of a quarter's release.
     *
     * @param seen the date that the page showed
     */
    public List<Problem> confirm(Actor actor, ReportingPeriod period, LocalDate seen) {
        CalendarCache.Kept kept = calendar.lock();
        AnnouncedDate date = AnnouncedDate.of(kept.windows().of(period), kept.announced());
        Optional<String> refused = refusal(date, seen);
        if (refused.isPresent()) {
            return List.of(Problem.of("", refused.get()));
        }
        Instant now = clock.instant();
        calendar.announce(new Announcement(period, seen, Optional.empty(), now), actor);
        events.fire(new ReleaseDateConfirmed(actor, period, seen, now));
        return List.of();
    }

    private Optional<String> refusal(AnnouncedDate date, LocalDate seen) {
        if (!date.day().equals(seen)) {
            return Optional.of("calendar.stale");
        }
        if (!seen.isAfter(clock.today())) {
            return Optional.of("calendar.confirm.past");
        }
        return date.isConfirmed() ? Optional.of("calendar.confirm.already") : Optional.empty();
    }
}
