package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingActs;
import org.csecprogress.filing.service.FilingReader;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.ConfirmedActs;
import org.csecprogress.kernel.service.Guarded;

/**
 * Approves several filings in a row through {@link ReviewService#approve}. Each runs in a
 * transaction of its own, so one refusal does not stop the others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class BulkApprovalService {
    /** Number of filings in memory at a time, each with up to four earlier quarters. */
    private static final int READ_AT_ONCE = 12;

    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private SingleApproval together;
    @Inject private CatalogService catalogs;
    @Inject private Revisions revisions;
    @Inject private ConfirmedActs acts;

    /**
     * State of a selected filing.
     *
     * @param revision the revision that would be approved, 0 if there is none
     * @param explained number of figures that the county explained
     * @param isApproved whether it is already approved
     * @param obstacles why it cannot be approved with others; empty if it can
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

        /** Returns whether it can be approved now. */
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
     * Returns the state of filings, in their order. A dozen filings take as many queries as one.
     *
     * @param versions versions of their submissions as shown when they were selected
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Candidate> candidates(
            Actor reviewer, ReportingPeriod period, Map<CountyCode, Long> versions) {
        Map<CountyCode, Submission> newest = newest(reviewer, period);
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

    private Map<CountyCode, Submission> newest(Actor reviewer, ReportingPeriod period) {
        return submissions.ofPeriod(reviewer, period).stream()
                .filter(s -> s.status() != SubmissionStatus.WITHDRAWN)
                .collect(
                        Collectors.toMap(
                                Submission::county,
                                Function.identity(),
                                (one, other) -> one.revision() > other.revision() ? one : other));
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

    /** Returns the state of a filing that need not be read. A draft is private to its county. */
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
        StatewideFacts totals = reader.totals(period);
        for (int from = 0; from < others.size(); from += READ_AT_ONCE) {
            List<Submission> some =
                    others.subList(from, Math.min(from + READ_AT_ONCE, others.size()));
            reader.readAll(reviewer, period, some, totals)
                    .forEach(f -> readings.put(f.county().code(), Reading.of(f)));
        }
        return readings;
    }

    /** Returns the approvals of filings in review, for their reviewer to confirm. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Act> acts(Actor reviewer, ReportingPeriod period, Set<CountyCode> counties) {
        List<Submission> inReview =
                newest(reviewer, period).values().stream()
                        .filter(s -> counties.contains(s.county()))
                        .filter(s -> s.status() == SubmissionStatus.IN_REVIEW)
                        .sorted(Comparator.comparing(Submission::county))
                        .toList();
        Map<Long, Revision> sealed = revisions.current(inReview);
        return inReview.stream()
                .map(each -> FilingActs.approval(each, sealed.get(each.id()).digest()))
                .toList();
    }

    /** Confirms the approvals of these filings, which follow; returns what is missing or wrong. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Problem> confirm(
            Actor reviewer, ReportingPeriod period, Set<CountyCode> counties) {
        List<Act> now = acts(reviewer, period, counties);
        // Another reviewer may have been faster: then the page asked for more than there is.
        return now.size() < counties.size()
                ? Optional.of(Problem.of("", "approvals.changed"))
                : acts.confirmTogether(reviewer, now);
    }

    /**
     * Approves filings one after the other, each if it has no open issues at its turn. The totals
     * of all counties are read once: approval does not change whether a filing counts, so the
     * comparisons stay the same.
     *
     * @param versions versions of their submissions as they were shown
     * @return the decision on each, in their order
     */
    public Map<CountyCode, Decision> approve(
            Actor reviewer, ReportingPeriod period, Map<CountyCode, Long> versions) {
        StatewideFacts totals = reader.totals(period);
        Map<CountyCode, Decision> decisions = new LinkedHashMap<>();
        versions.forEach(
                (county, version) ->
                        decisions.put(
                                county,
                                together.approve(reviewer, county, period, version, totals)));
        return decisions;
    }
}
