package org.csecprogress.publication.service;

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
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.Releases;
import org.csecprogress.publication.text.CommentaryTexts;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionStatus;

/** Fixes the current filings of a period under the number of a release. */
@ApplicationScoped
class Freezing {
    private final Releases releases;
    private final FrozenContent frozen;
    private final CountedRevisions counted;
    private final Entrances entrances;
    private final CommentaryTexts commentary;
    private final FilingCalendar calendar;
    private final BusinessClock clock;
    private final ApprovedRevisions approved;
    private final Event<AuditedEvent> events;

    protected Freezing() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Freezing(
            Releases releases,
            FrozenContent frozen,
            CountedRevisions counted,
            Entrances entrances,
            CommentaryTexts commentary,
            FilingCalendar calendar,
            BusinessClock clock,
            ApprovedRevisions approved,
            Event<AuditedEvent> events) {
        this.releases = releases;
        this.frozen = frozen;
        this.counted = counted;
        this.entrances = entrances;
        this.commentary = commentary;
        this.calendar = calendar;
        this.clock = clock;
        this.approved = approved;
        this.events = events;
    }

    /**
     * Freezes under a number that is unused or was unfrozen.
     *
     * @param reason why an earlier release is restated; empty for the first of a period
     */
    Decision freeze(ReleaseNumber number, Actor publisher, String reason) {
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
