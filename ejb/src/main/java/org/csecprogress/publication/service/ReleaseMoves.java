package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseRefusal;
import org.csecprogress.publication.Releases;
import org.csecprogress.publication.content.ReleaseMember;
import org.csecprogress.submission.Decision;

/** Checks moves of a release for a refusal, and stores and fires their events. */
@ApplicationScoped
class ReleaseMoves {
    private final Releases releases;
    private final FrozenContent frozen;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected ReleaseMoves() {
        this(null, null, null, null);
    }

    @Inject
    ReleaseMoves(
            Releases releases,
            FrozenContent frozen,
            BusinessClock clock,
            Event<AuditedEvent> events) {
        this.releases = releases;
        this.frozen = frozen;
        this.clock = clock;
        this.events = events;
    }

    /** Returns why the actor may not do this now, or the page was stale; empty if they may. */
    Optional<Decision> obstacle(
            Release release, long version, ReleaseAction action, Actor actor, String reason) {
        if (release.version() != version) {
            return Optional.of(new Decision.Stale(release.version()));
        }
        return release.refusal(action, actor, reason, approvers(release))
                .map(
                        refusal ->
                                Decision.refused(
                                        Problem.of(
                                                refusal == ReleaseRefusal.REASON_NEEDED
                                                        ? "reason"
                                                        : "",
                                                "release.refusal." + refusal)));
    }

    /** Applies the action. */
    Decision move(Release release, ReleaseAction action, Actor actor, String reason) {
        return keep(
                release, release.apply(action, actor, reason, approvers(release), clock.instant()));
    }

    /** Stores and fires the event of a move that was applied. */
    Decision keep(Release release, ReleaseEvent event) {
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
        return new Decision.Accepted(release.version());
    }

    private Set<Long> approvers(Release release) {
        return releases.approvers(
                frozen.members(release).stream().map(ReleaseMember::submission).toList());
    }
}
