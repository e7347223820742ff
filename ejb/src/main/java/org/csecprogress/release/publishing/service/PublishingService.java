package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.freeze.service.FrozenContent;
import org.csecprogress.release.freeze.service.ReleaseMoves;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.review.service.Openings;
import org.csecprogress.release.text.service.ReviewedTexts;

/** Makes a cleared release public, on its day or later. */
@Stateless
@Guarded
public class PublishingService {
    /** Time of day at which a scheduled release goes public, in California. */
    static final LocalTime HOUR = LocalTime.of(9, 0);

    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private Openings openings;
    @Inject private FrozenContent frozen;
    @Inject private BuiltContent built;
    @Inject private ReviewedTexts texts;
    @Inject private ReleaseMoves moves;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Publishes on the release day or later. Before that day, or if another release must go out
     * first, schedules it instead.
     *
     * @param typed the number of the release, typed to confirm it
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision publish(Actor publisher, ReleaseNumber number, long version, String typed) {
        Release release = releases.holdInTurn(number);
        if (typed == null || !number.toString().equalsIgnoreCase(typed.strip())) {
            return refused("typed", "release.number.wrong");
        }
        LocalDate day = catalogs.windows().of(number.period()).release();
        Instant own = day.atTime(HOUR).atZone(BusinessClock.CALIFORNIA).toInstant();
        boolean now = !clock.today().isBefore(day) && order.awaited(release).isEmpty();
        ReleaseAction action = now ? ReleaseAction.PUBLISH : ReleaseAction.SCHEDULE;
        Optional<Decision> no = moves.obstacle(release, version, action, publisher, "");
        if (no.isPresent()) {
            return no.get();
        }
        Optional<Decision> held = unready(release, publisher, action);
        if (held.isPresent()) {
            return held.get();
        }
        if (action == ReleaseAction.SCHEDULE) {
            release.scheduleFor(turn(own, order.awaited(release)));
            return moves.move(release, action, publisher, "");
        }
        return goOut(release, action, publisher, publisher);
    }

    private Optional<Decision> unready(Release release, Actor publisher, ReleaseAction action) {
        if (!built.isIntact(release)) {
            return Optional.of(refused("", "release.changed"));
        }
        if (!order.knowsPublic(release)) {
            return Optional.of(refused("", "release.outdated"));
        }
        if (!texts.isIntact(release)) {
            return Optional.of(refused("", "release.textsChanged"));
        }
        List<Problem> unopened = openings.missing(release, publisher, action);
        if (!unopened.isEmpty()) {
            return Optional.of(new Decision.Refused(List.of(), unopened));
        }
        return order.awaited(release).stream()
                .filter(other -> other.scheduledFor().isEmpty())
                .findFirst()
                .map(
                        other ->
                                Decision.refused(
                                        new Problem(
                                                "", "release.awaits", List.of(other.number()))));
    }

    /** Returns its own time, or the latest time of the releases that go out before it. */
    private static Instant turn(Instant own, List<Release> awaited) {
        return awaited.stream()
                .flatMap(other -> other.scheduledFor().stream())
                .reduce(own, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Publishes the release with its submissions. The release and submissions that they replace are
     * superseded in the same transaction.
     */
    private Decision goOut(Release release, ReleaseAction action, Actor mover, Actor publisher) {
        publishSubmissions(release, publisher);
        Optional<Release> before =
                releases.published().stream()
                        .filter(r -> r.number().period().equals(release.number().period()))
                        .filter(r -> r.status() == ReleaseStatus.PUBLISHED)
                        .findFirst();
        Decision decision = moves.move(release, action, mover, "");
        before.ifPresent(
                r ->
                        moves.move(
                                releases.hold(r.number()),
                                ReleaseAction.SUPERSEDE,
                                ReleaseAction.SYSTEM,
                                ""));
        return decision;
    }

    /**
     * Publishes scheduled releases that are due, in the order in which they were cleared. A release
     * waits if one before it was stopped. Called by the timer.
     */
    @ForEverybody
    public void publishDue() {
        Instant now = clock.instant();
        for (Release release : releases.due(now)) {
            if (!order.awaited(release).isEmpty()) {
                continue;
            }
            if (!built.isIntact(release)) {
                throw new IllegalStateException("the tables of a scheduled release have changed");
            }
            if (!texts.isIntact(release)) {
                throw new IllegalStateException("the texts of a scheduled release have changed");
            }
            if (!order.knowsPublic(release)) {
                throw new IllegalStateException("a scheduled release does not know all others");
            }
            goOut(release, ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM, whoScheduled(release));
        }
    }

    /** Returns the publisher who scheduled the release, as the actor of its publication. */
    private Actor whoScheduled(Release release) {
        ReleaseEvent event =
                releases.events(release).stream()
                        .filter(e -> e.action() == ReleaseAction.SCHEDULE)
                        .findFirst()
                        .orElseThrow();
        return new Actor(
                event.actorId(),
                event.actorName(),
                Set.of(new Actor.Grant(Role.STATE_PUBLISHER, null, null)));
    }

    private void publishSubmissions(Release release, Actor publisher) {
        for (Submission submission : releases.holdAll(submissions(release))) {
            // Submissions that were in the release before are already public.
            if (submission.status() != SubmissionStatus.PUBLISHED) {
                move(submission, SubmissionAction.PUBLISH, publisher);
                releases.holdPublished(submission)
                        .forEach(old -> move(old, SubmissionAction.SUPERSEDE, publisher));
            }
        }
    }

    private void move(Submission submission, SubmissionAction action, Actor publisher) {
        SubmissionEvent event =
                submission.apply(action, publisher, null, Set.of(), clock.instant());
        releases.add(event);
        releases.flush();
        events.fire(event);
    }

    private List<Long> submissions(Release release) {
        return frozen.members(release).stream().map(ReleaseMember::submission).toList();
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }
}
