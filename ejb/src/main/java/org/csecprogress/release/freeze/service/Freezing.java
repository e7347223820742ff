package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.SubmissionLocks;
import org.csecprogress.release.service.ReleaseMoves;
import org.csecprogress.release.text.CommentaryTexts;

/** Fixes the current filings of a period under the number of a release. */
@ApplicationScoped
public class Freezing {
    @Inject private Releases releases;
    @Inject private SubmissionLocks submissions;
    @Inject private FrozenContent frozen;
    @Inject private FrozenCounts counts;
    @Inject private CommentaryTexts commentary;
    @Inject private ReleaseMoves moves;
    @Inject private BusinessClock clock;

    /**
     * Freezes under a number that is unused or was unfrozen.
     *
     * @param reason why an earlier release is restated; empty for the first of a period
     */
    public Decision freeze(ReleaseNumber number, Actor publisher, String reason) {
        List<Submission> standing = lockStanding(number);
        if (standing.isEmpty()) {
            return Decision.refused(Problem.of("", "release.empty"));
        }
        Optional<Release> known = releases.find(number);
        Release release = known.orElseGet(() -> new Release(number));
        if (known.isEmpty()) {
            releases.add(release);
        }
        ReleaseEvent event =
                release.apply(ReleaseAction.FREEZE, publisher, reason, Set.of(), clock.instant());
        releases.flush();
        frozen.freeze(release, standing);
        counts.freeze(release);
        if (number.revision() > 1) {
            frozen.carryDecisions(release);
            if (known.isEmpty()) {
                commentary.carry(release);
            }
        }
        return moves.keep(release, event);
    }

    /** Leaves out submissions that were reopened before they could be locked. */
    private List<Submission> lockStanding(ReleaseNumber number) {
        return submissions.lockStanding(number.period()).stream()
                .filter(
                        s ->
                                s.status() == SubmissionStatus.APPROVED
                                        || s.status() == SubmissionStatus.PUBLISHED)
                .toList();
    }
}
