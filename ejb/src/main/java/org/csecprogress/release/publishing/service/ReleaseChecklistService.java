package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseRefusal;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;

/** Shows what stops a release that is on its way to be public, by the checks of that act itself. */
@Stateless
@Guarded
@Allowed({
    Role.STATE_REVIEWER,
    Role.STATE_DISCLOSURE,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT,
    Role.STATE_PUBLISHER,
    Role.STATE_ADMIN
})
public class ReleaseChecklistService {
    @Inject private Releases releases;
    @Inject private PublicationCheck check;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    /** Returns the checklist of a release that is built and not public; empty for any other. */
    public Optional<ReleaseChecklist> find(Actor actor, ReleaseNumber number) {
        return releases.find(number)
                .filter(release -> isOnItsWay(release.status()))
                .map(release -> new ReleaseChecklist(errors(release, actor), warnings(release)));
    }

    private static boolean isOnItsWay(ReleaseStatus status) {
        return status == ReleaseStatus.BUILT
                || status == ReleaseStatus.CLEARED
                || status == ReleaseStatus.SCHEDULED;
    }

    private List<Problem> errors(Release release, Actor actor) {
        if (release.status() == ReleaseStatus.BUILT) {
            return List.of(Problem.of(ReleaseChecklist.CLEAR, "checklist.notCleared"));
        }
        if (release.status() == ReleaseStatus.SCHEDULED) {
            return Stream.concat(check.obstacle(release).stream(), check.awaits(release).stream())
                    .toList();
        }
        List<Problem> errors = new ArrayList<>(refusal(release, actor).stream().toList());
        errors.addAll(
                actor.has(Role.STATE_PUBLISHER)
                        ? check.errors(release, actor, ReleaseAction.PUBLISH)
                        : check.obstacle(release).stream().toList());
        return errors;
    }

    /** Returns the refusal of the state machine, apart from the role of whoever only looks. */
    private Optional<Problem> refusal(Release release, Actor actor) {
        if (release.clearance().isHeld()) {
            return Optional.of(problem(ReleaseRefusal.HELD));
        }
        return release.refusal(ReleaseAction.PUBLISH, actor, "", releases.approvers(release))
                .filter(refusal -> refusal != ReleaseRefusal.NOT_YOUR_ROLE)
                .map(ReleaseChecklistService::problem);
    }

    private static Problem problem(ReleaseRefusal refusal) {
        return Problem.of(ReleaseChecklist.PUBLISH, "release.refusal." + refusal);
    }

    private List<Problem> warnings(Release release) {
        List<Problem> warnings = new ArrayList<>();
        if (release.number().revision() == 1) {
            date(calendar.announced(release.number().period())).ifPresent(warnings::add);
        }
        notice(release).ifPresent(warnings::add);
        return warnings;
    }

    private Optional<Problem> date(AnnouncedDate date) {
        if (!date.isConfirmed()) {
            return Optional.of(
                    new Problem(
                            ReleaseChecklist.DATE,
                            "checklist.date.provisional",
                            List.of(date.confirmBy())));
        }
        return date.isLate(clock.today())
                ? Optional.of(
                        new Problem(
                                ReleaseChecklist.DATE,
                                "checklist.date.late",
                                List.of(date.confirmBy())))
                : Optional.empty();
    }

    /**
     * Warns of counties that have fewer than five working days with their page: they are told once
     * the release is on the schedule.
     */
    private Optional<Problem> notice(Release release) {
        LocalDate day = day(release);
        LocalDate told = scheduledOn(release).orElse(clock.today());
        int days = WorkingDays.between(told, day);
        return days < ReleaseTime.NOTICE_DAYS
                ? Optional.of(
                        new Problem(ReleaseChecklist.PUBLISH, "checklist.notice", List.of(days)))
                : Optional.empty();
    }

    private LocalDate day(Release release) {
        return release.scheduledFor()
                .map(CaliforniaTime::day)
                .orElseGet(() -> calendar.announced(release.number().period()).day());
    }

    private Optional<LocalDate> scheduledOn(Release release) {
        return releases.events(release).stream()
                .filter(event -> release.status() == ReleaseStatus.SCHEDULED)
                .filter(event -> event.action() == ReleaseAction.SCHEDULE)
                .findFirst()
                .map(ReleaseEvent::at)
                .map(CaliforniaTime::day);
    }
}
