package org.csecprogress.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ConfirmedActs;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseRefusal;
import org.csecprogress.release.Releases;

/** Checks moves of a release for a refusal, and stores and fires their events. */
@ApplicationScoped
public class ReleaseMoves {
    @Inject private Releases releases;
    @Inject private FreeText free;
    @Inject private BusinessClock clock;
    @Inject private ConfirmedActs acts;
    @Inject private Event<AuditedEvent> events;

    /** Returns why the actor may not do this now, or the page was stale; empty if they may. */
    public Optional<Decision> obstacle(
            Release release, long version, ReleaseAction action, Actor actor, String reason) {
        if (release.version() != version) {
            return Optional.of(new Decision.Stale(release.version()));
        }
        return release.refusal(action, actor, reason, approvers(release, action))
                .map(
                        refusal ->
                                Decision.refused(
                                        Problem.of(
                                                refusal == ReleaseRefusal.REASON_NEEDED
                                                        ? "reason"
                                                        : "",
                                                "release.refusal." + refusal)));
    }

    /** Returns why the actor has not confirmed an action that needs it; empty if they have. */
    public Optional<Decision> unconfirmed(Release release, ReleaseAction action, Actor actor) {
        return unconfirmed(release, action, actor, release.clearance().textsDigest());
    }

    /**
     * Returns why the actor has not confirmed an action that needs it; empty if they have.
     *
     * @param texts the digest of the texts that were passed so far
     */
    public Optional<Decision> unconfirmed(
            Release release, ReleaseAction action, Actor actor, Optional<String> texts) {
        return acts.confirm(actor, ReleaseAct.of(release, texts).of(action)).map(Decision::refused);
    }

    /** Applies the action for a reason, unless there is an obstacle or the text is refused. */
    public Decision moveWithReason(
            Release release, long version, ReleaseAction action, Actor actor, String reason) {
        return obstacle(release, version, action, actor, reason)
                .or(
                        () ->
                                free.problem(
                                                release.number().period(),
                                                "reason",
                                                "desk.reason",
                                                reason)
                                        .map(Decision::refused))
                .orElseGet(() -> move(release, action, actor, reason));
    }

    /** Applies the action. */
    public Decision move(Release release, ReleaseAction action, Actor actor, String reason) {
        Set<Long> approvers = approvers(release, action);
        return keep(release, release.apply(action, actor, reason, approvers, clock.instant()));
    }

    /** Applies the action of the system itself. */
    public Decision moveBySystem(Release release, ReleaseAction action, String reason) {
        return move(release, action, ReleaseAction.SYSTEM, reason);
    }

    /** Stores and fires the event of a move that was applied. */
    public Decision keep(Release release, ReleaseEvent event) {
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
        return new Decision.Accepted(release.version());
    }

    /** Reads who approved the release's submissions only for a move that it can forbid. */
    private Set<Long> approvers(Release release, ReleaseAction action) {
        return action.isPublishing() ? releases.approvers(release) : Set.of();
    }
}
