package org.csecprogress.submission.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionStatus;

/**
 * Several filings approved in a row, each in a transaction of its own and through the door of
 * {@link ReviewService#approve}: one that is refused keeps no other from being approved.
 */
@ApplicationScoped
@Guarded
@Transactional
@RolesAllowed(Roles.STATE_REVIEWER)
public class BulkApprovalService {
    private final Submissions submissions;
    private final FilingReader reader;
    private final ReviewService reviews;
    private final CatalogService catalogs;

    protected BulkApprovalService() {
        this(null, null, null, null);
    }

    @Inject
    public BulkApprovalService(
            Submissions submissions,
            FilingReader reader,
            ReviewService reviews,
            CatalogService catalogs) {
        this.submissions = submissions;
        this.reader = reader;
        this.reviews = reviews;
        this.catalogs = catalogs;
    }

    /**
     * How a filing that was chosen stands.
     *
     * @param revision the revision that would be approved, 0 if there is none
     * @param explained findings that the county explained
     * @param isApproved whether it is approved already
     * @param obstacles why it cannot be approved together with others; empty if it can
     */
    public record Candidate(
            County county,
            int revision,
            long explained,
            boolean isApproved,
            Set<Obstacle> obstacles) {
        public Candidate {
            obstacles = Set.copyOf(obstacles);
        }

        /** Whether it can be approved now. */
        public boolean isReady() {
            return !isApproved && obstacles.isEmpty();
        }
    }

    private record Reading(Set<Obstacle> obstacles, long explained) {
        static Reading of(Obstacle obstacle) {
            return new Reading(Set.of(obstacle), 0);
        }
    }

    /**
     * How filings stand, in their order.
     *
     * @param versions the versions of their submissions as they were shown when they were chosen
     */
    public List<Candidate> candidates(
            Actor reviewer, ReportingPeriod period, Map<CountyCode, Long> versions) {
        return versions.entrySet().stream()
                .map(e -> candidate(reviewer, e.getKey(), period, e.getValue()))
                .toList();
    }

    private Candidate candidate(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version) {
        County named = catalogs.counties().byCode(county);
        Optional<Submission> found =
                submissions.all(reviewer, county, period).stream()
                        .filter(s -> s.status() != SubmissionStatus.WITHDRAWN)
                        .findFirst();
        if (found.isEmpty()) {
            return new Candidate(named, 0, 0, false, Set.of(Obstacle.NOTHING));
        }
        Submission submission = found.get();
        boolean approved = submission.status() == SubmissionStatus.APPROVED;
        Reading reading =
                approved ? new Reading(Set.of(), 0) : reading(reviewer, submission, version);
        int revision = submission.revision() - (submission.status().isEditable() ? 1 : 0);
        return new Candidate(named, revision, reading.explained(), approved, reading.obstacles());
    }

    private Reading reading(Actor reviewer, Submission submission, long version) {
        if (submission.version() != version) {
            return Reading.of(Obstacle.STALE);
        }
        // Before anything is read: a working copy is its county's own.
        if (submission.status() != SubmissionStatus.IN_REVIEW) {
            return Reading.of(Obstacle.NOT_IN_REVIEW);
        }
        if (reader.participants(submission).contains(reviewer.accountId())) {
            return Reading.of(Obstacle.OWN_WORK);
        }
        Filing filing = reader.read(reviewer, submission);
        return new Reading(
                Obstacle.of(filing),
                filing.findings().stream().filter(f -> f.effect() == Effect.EXPLAIN).count());
    }

    /** Approves one of them, if nothing in it is open now. */
    public Decision approve(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version) {
        Submission submission = submissions.hold(reviewer, county, period);
        Set<Obstacle> obstacles = reading(reviewer, submission, version).obstacles();
        if (obstacles.contains(Obstacle.STALE)) {
            return new Decision.Stale(submission.version());
        }
        if (!obstacles.isEmpty()) {
            return new Decision.Refused(
                    List.of(),
                    obstacles.stream()
                            .map(o -> Problem.of("", "approvals.obstacle." + o))
                            .collect(Collectors.toList()));
        }
        return reviews.approve(reviewer, county, period, version);
    }
}
