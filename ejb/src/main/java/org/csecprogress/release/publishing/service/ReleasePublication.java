package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.SubmissionLocks;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;
import org.csecprogress.release.service.ReleaseMoves;

/**
 * Makes a release public with its submissions. The release and submissions that they replace are
 * superseded in the same transaction.
 */
@ApplicationScoped
class ReleasePublication {
    @Inject private Releases releases;
    @Inject private ReleaseMembers members;
    @Inject private SubmissionLocks submissions;
    @Inject private ReleaseMoves moves;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Publishes the release.
     *
     * @param action publishing now, or going live at the scheduled time
     * @param mover the actor who moves the release
     * @param publisher the actor who publishes its submissions
     */
    Decision publish(Release release, ReleaseAction action, Actor mover, Actor publisher) {
        publishSubmissions(release, publisher);
        Optional<Release> before =
                releases.known().stream()
                        .filter(r -> r.number().period().equals(release.number().period()))
                        .filter(r -> r.status() == ReleaseStatus.PUBLISHED)
                        .findFirst();
        Decision decision = moves.move(release, action, mover, "");
        before.ifPresent(
                r -> moves.moveBySystem(releases.lock(r.number()), ReleaseAction.SUPERSEDE, ""));
        return decision;
    }

    private void publishSubmissions(Release release, Actor publisher) {
        var ids = members.of(release).stream().map(ReleaseMember::submission).toList();
        for (Submission submission : submissions.lock(ids)) {
            // Submissions that were in the release before are already public.
            if (submission.status() != SubmissionStatus.PUBLISHED) {
                move(submission, SubmissionAction.PUBLISH, publisher);
                submissions
                        .lockPublished(submission)
                        .forEach(old -> move(old, SubmissionAction.SUPERSEDE, publisher));
            }
        }
    }

    private void move(Submission submission, SubmissionAction action, Actor publisher) {
        SubmissionEvent event =
                submission.apply(action, publisher, null, Set.of(), clock.instant());
        submissions.add(event);
        events.fire(event);
    }
}
