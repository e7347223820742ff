package org.csecprogress.filing.extension.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.Extensions;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * Manages requests for more time to file. A county asks, and CDSS grants or refuses. A filing has
 * at most one open request.
 */
@Stateless
@Guarded
public class ExtensionService {
    /** Field of the day. */
    public static final String UNTIL = "until";

    private static final String REASON = "reason";
    private static final String WORDS = "extension.reason";
    private static final String ANSWER = "extension.note";
    private static final String MISSING = ".missing";

    /** Largest number of closed requests that CDSS is shown. */
    private static final int RECENT = 30;

    @Inject private Extensions extensions;
    @Inject private StoredCounties counties;
    @Inject private Submissions submissions;
    @Inject private FilingCalendar calendar;
    @Inject private FreeText free;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns a county's requests, newest first. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public List<Extension> own(Actor actor, CountyCode county) {
        requireOwn(actor, county);
        return extensions.ofCounty(actor, county);
    }

    /** Returns all open requests, oldest first. */
    @Allowed({Role.STATE_REVIEWER, Role.STATE_ADMIN})
    public List<Extension> waiting(Actor actor) {
        return extensions.waiting(actor);
    }

    /** Returns the latest requests that were decided or withdrawn. */
    @Allowed({Role.STATE_REVIEWER, Role.STATE_ADMIN})
    public List<Extension> closed(Actor actor) {
        return extensions.closed(actor, RECENT);
    }

    /**
     * Asks for more time.
     *
     * @param until the day; a day off is moved to the next working day
     * @param reason the reason, for CDSS only and never public
     * @return the problems, or empty if the request was made
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public List<Problem> ask(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            LocalDate until,
            String reason) {
        requireOwn(actor, county);
        // Locked, because a filing that is not begun has no row to lock.
        counties.lock(county);
        submissions.lockEvery(actor, county, period);
        FilingWindow window = calendar.windows(county).of(period);
        Optional<Problem> no =
                obstacle(actor, county, window)
                        .or(() -> dayProblem(window, Stage.DUE.moved(until)))
                        .or(() -> reasonProblem(period, WORDS + MISSING, reason));
        if (no.isPresent()) {
            return List.of(no.get());
        }
        Extension asked =
                new Extension(
                        county,
                        period,
                        Stage.DUE.moved(until),
                        reason.strip(),
                        actor,
                        clock.instant());
        extensions.add(asked);
        events.fire(asked.asked(actor));
        return List.of();
    }

    private Optional<Problem> obstacle(Actor actor, CountyCode county, FilingWindow window) {
        LocalDate today = clock.today();
        FilingStatus status =
                FilingStatus.of(
                        submissions.notWithdrawn(actor, county, window.period()).stream()
                                .map(Submission::status)
                                .toList(),
                        window,
                        today);
        boolean toFile = status == FilingStatus.NOT_STARTED || status == FilingStatus.IN_PROGRESS;
        if (!toFile) {
            return Optional.of(Problem.of("", "extension.notNow"));
        }
        if (today.isAfter(window.extensionLimit())) {
            return Optional.of(new Problem("", "extension.over", List.of(window.extensionLimit())));
        }
        boolean waits =
                own(actor, county).stream()
                        .anyMatch(e -> e.period().equals(window.period()) && e.isWaiting());
        return waits ? Optional.of(Problem.of("", "extension.waits")) : Optional.empty();
    }

    private Optional<Problem> dayProblem(FilingWindow window, LocalDate day) {
        if (!day.isAfter(window.due())) {
            return Optional.of(new Problem(UNTIL, "extension.early", List.of(window.due())));
        }
        if (day.isBefore(clock.today())) {
            return Optional.of(Problem.of(UNTIL, "extension.past"));
        }
        return day.isAfter(window.extensionLimit())
                ? Optional.of(
                        new Problem(UNTIL, "extension.late", List.of(window.extensionLimit())))
                : Optional.empty();
    }

    private Optional<Problem> reasonProblem(ReportingPeriod period, String missing, String reason) {
        return reason == null || reason.isBlank()
                ? Optional.of(Problem.of(REASON, missing))
                : free.problem(period, REASON, WORDS, reason);
    }

    /**
     * Withdraws a request before CDSS has decided.
     *
     * @return the problem that it is already decided, or empty
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public List<Problem> withdraw(Actor actor, long id) {
        Extension extension = lock(actor, id);
        requireOwn(actor, extension.county());
        if (!extension.isWaiting()) {
            return List.of(Problem.of("", "extension.moved"));
        }
        events.fire(extension.withdraw(actor, clock.instant()));
        return List.of();
    }

    /**
     * Grants more time.
     *
     * @param until the day, which may differ from the one requested
     * @param note a note for the county; may be empty
     * @return the problems, or empty if it was granted
     */
    @Allowed(Role.STATE_REVIEWER)
    public List<Problem> grant(Actor reviewer, long id, LocalDate until, String note) {
        Extension extension = lock(reviewer, id);
        if (!extension.isWaiting()) {
            return List.of(Problem.of("", "extension.moved"));
        }
        // Locked, so that the limit cannot move in the meantime.
        FilingWindow window = calendar.lock(extension.county()).of(extension.period());
        LocalDate day = Stage.DUE.moved(until);
        Optional<Problem> no =
                dayProblem(window, day)
                        .or(() -> free.problem(extension.period(), REASON, WORDS, note));
        if (no.isPresent()) {
            return List.of(no.get());
        }
        events.fire(
                extension.grant(day, note == null ? "" : note.strip(), reviewer, clock.instant()));
        return List.of();
    }

    /**
     * Refuses more time.
     *
     * @param why the reason, for the county
     * @return the problems, or empty if it was refused
     */
    @Allowed(Role.STATE_REVIEWER)
    public List<Problem> refuse(Actor reviewer, long id, String why) {
        Extension extension = lock(reviewer, id);
        if (!extension.isWaiting()) {
            return List.of(Problem.of("", "extension.moved"));
        }
        Optional<Problem> no = reasonProblem(extension.period(), ANSWER + MISSING, why);
        if (no.isPresent()) {
            return List.of(no.get());
        }
        events.fire(extension.refuse(why.strip(), reviewer, clock.instant()));
        return List.of();
    }

    /** Locks a request, and its filing, because its events form one chain in the audit trail. */
    private Extension lock(Actor actor, long id) {
        Extension held =
                extensions.lock(actor, id).orElseThrow(() -> new NotFoundException("extension"));
        submissions.lockEvery(actor, held.county(), held.period());
        return held;
    }

    private static void requireOwn(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
    }
}
