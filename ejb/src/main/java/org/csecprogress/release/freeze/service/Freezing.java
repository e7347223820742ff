package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.ApprovedRevision;
import org.csecprogress.aggregation.ApprovedRevisions;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.service.ReleaseMoved;
import org.csecprogress.release.text.CommentaryTexts;

/** Fixes the current filings of a period under the number of a release. */
@ApplicationScoped
public class Freezing {
    @Inject private Releases releases;
    @Inject private FrozenContent frozen;
    @Inject private CountedRevisions counted;
    @Inject private Entrances entrances;
    @Inject private CommentaryTexts commentary;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private ApprovedRevisions approved;
    @Inject private Event<AuditedEvent> events;

    /**
     * Freezes under a number that is unused or was unfrozen.
     *
     * @param reason why an earlier release is restated; empty for the first of a period
     */
    public Decision freeze(ReleaseNumber number, Actor publisher, String reason) {
        List<Submission> standing = holdStanding(number);
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
        frozen.freeze(release, standing, calendar.of(number.period()));
        count(release);
        if (number.revision() > 1) {
            frozen.carryDecisions(release);
            if (known.isEmpty()) {
                commentary.carry(release);
            }
        }
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
        return new Decision.Accepted(release.version());
    }

    /** Fixes what the sums count. This is decided once, before any planning. */
    private void count(Release release) {
        Optional<Release> before = entrances.before(release.number().period());
        if (before.isEmpty()) {
            counted.freezeFirst(release);
            return;
        }
        Map<CountyCode, Long> filed = new TreeMap<>();
        frozen.members(release).forEach(m -> filed.put(m.county(), m.revision()));
        counted.freezeLater(release, before.get(), entrances.decide(before.get(), filed));
        frozen.keepCounted(release);
    }

    /** Leaves out submissions that were reopened before they could be locked. */
    private List<Submission> holdStanding(ReleaseNumber number) {
        List<Long> ids =
                approved.of(number.period()).stream().map(ApprovedRevision::submission).toList();
        return ids.isEmpty()
                ? List.of()
                : releases.holdAll(ids).stream()
                        .filter(
                                s ->
                                        s.status() == SubmissionStatus.APPROVED
                                                || s.status() == SubmissionStatus.PUBLISHED)
                        .toList();
    }
}
