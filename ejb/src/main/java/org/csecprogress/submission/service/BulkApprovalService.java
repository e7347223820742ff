package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.validation.StatewideFacts;

/**
 * Several filings approved in a row, each in a transaction of its own and through the door of
 * {@link ReviewService#approve}: one that is refused keeps no other from being approved.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class BulkApprovalService {
    /** So many filings are in memory at a time, each with up to four quarters before it. */
    private static final int READ_AT_ONCE = 12;

    private final Submissions submissions;
    private final FilingReader reader;
    private final FilingsReader filings;
    private final ApprovalTogether together;
    private final CatalogService catalogs;

    protected BulkApprovalService() {
        this(null, null, null, null, null);
    }

    @Inject
    public BulkApprovalService(
            Submissions submissions,
            FilingReader reader,
            FilingsReader filings,
            ApprovalTogether together,
            CatalogService catalogs) {
        this.submissions = submissions;
        this.reader = reader;
        this.filings = filings;
        this.together = together;
        this.catalogs = catalogs;
    }

    /**
     * How a filing that was chosen stands.
     *
     * @param revision the revision that would be approved, 0 if there is none
     * @param explained figures that the county explained
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

        static Reading of(Filing filing) {
            return new Reading(Obstacle.of(filing), filing.questions().size());
        }
    }

    /**
     * How filings stand, in their order. A dozen of them takes as many queries as one.
     *
     * @param versions the versions of their submissions as they were shown when they were chosen
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Candidate> candidates(
            Actor reviewer, ReportingPeriod period, Map<CountyCode, Long> versions) {
        Map<CountyCode, Submission> newest =
                submissions.ofPeriod(reviewer, period).stream()
                        .filter(s -> s.status() != SubmissionStatus.WITHDRAWN)
                        .collect(
                                Collectors.toMap(
                                        Submission::county,
                                        Function.identity(),
                                        (one, other) ->
                                                one.revision() > other.revision() ? one : other));
        Map<CountyCode, Reading> readings = new HashMap<>();
        List<Submission> open = new ArrayList<>();
        versions.forEach(
                (county, version) -> {
                    Submission submission = newest.get(county);
                    Optional<Reading> closed = unread(submission, version);
                    closed.ifPresentOrElse(
                            r -> readings.put(county, r), () -> open.add(submission));
                });
        readings.putAll(read(reviewer, period, open));
        return versions.keySet().stream()
                .map(county -> candidate(county, newest.get(county), readings.get(county)))
                .toList();
    }

    private Candidate candidate(CountyCode county, Submission submission, Reading reading) {
        County named = catalogs.counties().byCode(county);
        if (submission == null) {
            return new Candidate(named, 0, 0, false, reading.obstacles());
        }
        boolean approved = submission.status() == SubmissionStatus.APPROVED;
        int revision = submission.revision() - (submission.status().isEditable() ? 1 : 0);
        return new Candidate(named, revision, reading.explained(), approved, reading.obstacles());
    }

    /** How a filing stands of which nothing has to be read: a working copy is its county's own. */
    private static Optional<Reading> unread(Submission submission, long version) {
        if (submission == null) {
            return Optional.of(Reading.of(Obstacle.NOTHING));
        }
        if (submission.status() == SubmissionStatus.APPROVED) {
            return Optional.of(new Reading(Set.of(), 0));
        }
        if (submission.version() != version) {
            return Optional.of(Reading.of(Obstacle.STALE));
        }
        return submission.status() == SubmissionStatus.IN_REVIEW
                ? Optional.empty()
                : Optional.of(Reading.of(Obstacle.NOT_IN_REVIEW));
    }

    private Map<CountyCode, Reading> read(
            Actor reviewer, ReportingPeriod period, List<Submission> open) {
        Map<CountyCode, Reading> readings = new HashMap<>();
        if (open.isEmpty()) {
            return readings;
        }
        Map<Long, Set<Long>> participants = reader.participants(open);
        List<Submission> others = new ArrayList<>();
        for (Submission submission : open) {
            if (participants.get(submission.id()).contains(reviewer.accountId())) {
                readings.put(submission.county(), Reading.of(Obstacle.OWN_WORK));
            } else {
                others.add(submission);
            }
        }
        StatewideFacts totals = filings.totals(period);
        for (int from = 0; from < others.size(); from += READ_AT_ONCE) {
            List<Submission> some =
                    others.subList(from, Math.min(from + READ_AT_ONCE, others.size()));
            filings.readAll(reviewer, period, some, totals)
                    .forEach(f -> readings.put(f.county().code(), Reading.of(f)));
        }
        return readings;
    }

    /**
     * Approves filings one after the other, each if nothing in it is open at its turn. What all
     * counties have submitted is read once: an approval moves a filing from one status that counts
     * into another, so none of them changes what the next is compared with.
     *
     * @param versions the versions of their submissions as they were shown
     * @return what came of each, in their order
     */
    public Map<CountyCode, Decision> approve(
            Actor reviewer, ReportingPeriod period, Map<CountyCode, Long> versions) {
        StatewideFacts totals = filings.totals(period);
        Map<CountyCode, Decision> decisions = new LinkedHashMap<>();
        versions.forEach(
                (county, version) ->
                        decisions.put(
                                county,
                                together.approve(reviewer, county, period, version, totals)));
        return decisions;
    }
}
