package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Certification;
import org.csecprogress.submission.FigureComment;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.FilingFacts;
import org.csecprogress.validation.Validator;

/** Puts a filing together from its rows: a fixed number of queries, whatever it holds. */
@ApplicationScoped
class FilingReader {
    private static final int QUARTERS_BEFORE = 4;
    private static final String PRIOR =
            "select period, revision_id from standing_revision where county = ? and period < ?";

    private final Submissions submissions;
    private final AnswerStore answers;
    private final CatalogService catalogs;
    private final FilingCalendar calendar;
    private final Validators validators;
    private final StatewideReader statewide;
    private final BusinessClock clock;
    private final Sql sql;

    protected FilingReader() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    FilingReader(
            Submissions submissions,
            AnswerStore answers,
            CatalogService catalogs,
            FilingCalendar calendar,
            Validators validators,
            StatewideReader statewide,
            BusinessClock clock,
            Sql sql) {
        this.submissions = submissions;
        this.answers = answers;
        this.catalogs = catalogs;
        this.calendar = calendar;
        this.validators = validators;
        this.statewide = statewide;
        this.clock = clock;
        this.sql = sql;
    }

    /** The filing with its current revision, as the actor may see it. */
    Filing read(Actor actor, Submission submission) {
        return read(actor, submission, submission.revision());
    }

    /** The filing with one of its revisions. */
    Filing read(Actor actor, Submission submission, int number) {
        Revision revision = submissions.revision(submission, number);
        Catalog catalog = catalogs.catalogs().version(submission.catalogVersion());
        Answers current = answers.load(revision);
        Map<Integer, Answers> prior = prior(submission.county(), submission.period());
        List<Certification> certifications = submissions.certifications(revision);
        FilingFacts.Builder facts = facts(submission, prior, certifications);
        Validator validator = validators.of(catalog);
        Map<String, String> explanations = answers.explanations(revision);
        List<Finding> findings = new ArrayList<>(validator.check(current, facts.build()));
        findings.addAll(
                validator.checkExplanations(findings, explanations, Gate.LONGEST_EXPLANATION));
        if (actor.worksForState()) {
            facts.statewide(statewide.facts(statewide.totals(submission.period())));
            findings.addAll(validator.checkStatewide(current, facts.build()));
        }
        return new Filing(
                catalogs.counties().byCode(submission.county()),
                calendar.windows(submission.county()).of(submission.period()),
                catalog,
                submission,
                current,
                prior,
                findings,
                explanations,
                commentsFor(actor, submission),
                certifications,
                submissions.events(submission));
    }

    /**
     * What the current revision holds, and what the rules would find in it with other figures. It
     * is asked with every save of another system, so what it reads it reads at once.
     */
    Outlook outlook(Submission submission, Map<CellKey, Optional<Answer>> figures) {
        Revision revision = submissions.revision(submission, submission.revision());
        SortedMap<Integer, Long> before = priorRevisions(submission.county(), submission.period());
        List<Long> revisions = new ArrayList<>(before.values());
        revisions.add(revision.id());
        Map<Long, Answers> all = answers.loadAll(revisions);
        Answers now = all.get(revision.id());
        Map<Integer, Answers> prior = new TreeMap<>();
        before.forEach((lag, id) -> prior.put(lag, all.get(id)));
        FilingFacts facts = facts(submission, prior, submissions.certifications(revision)).build();
        Catalog catalog = catalogs.catalogs().version(submission.catalogVersion());
        return new Outlook(
                catalog,
                submission.version(),
                submission.status(),
                now,
                validators.of(catalog).check(now.withFigures(figures), facts),
                answers.explanations(revision).keySet());
    }

    /** The answers of one revision alone. */
    Answers answers(Submission submission, int number) {
        return answers.load(submissions.revision(submission, number));
    }

    /** All sealed revisions of the filing, the oldest first. */
    List<Review.Sealed> sealed(Submission submission) {
        return sql.list(
                "select r.number, r.sealed_at from revision r join submission s on s.id ="
                        + " r.submission_id where s.county = ? and s.period = ? and s.status <>"
                        + " 'WITHDRAWN' and r.sealed_at is not null order by r.number",
                row -> new Review.Sealed(row.getInt(1), Sql.instant(row, 2)),
                submission.county().value(),
                submission.period().toString());
    }

    private List<FigureComment> commentsFor(Actor actor, Submission submission) {
        return submissions.comments(submission).stream()
                .filter(comment -> comment.isSent() || actor.worksForState())
                .toList();
    }

    /**
     * The county's approved answers of the four quarters before and, if none of these is there, of
     * the last quarter that was approved; by how many quarters before.
     */
    Map<Integer, Answers> prior(CountyCode county, ReportingPeriod period) {
        SortedMap<Integer, Long> revisionAt = priorRevisions(county, period);
        Map<Long, Answers> found = answers.loadAll(List.copyOf(revisionAt.values()));
        Map<Integer, Answers> byLag = new TreeMap<>();
        revisionAt.forEach((lag, revision) -> byLag.put(lag, found.get(revision)));
        return byLag;
    }

    private SortedMap<Integer, Long> priorRevisions(CountyCode county, ReportingPeriod period) {
        SortedMap<Integer, Long> revisionAt = new TreeMap<>();
        sql.list(
                PRIOR,
                row ->
                        revisionAt.put(
                                lag(ReportingPeriod.of(row.getString(1)), period), row.getLong(2)),
                county.value(),
                period.toString());
        Set<Integer> wanted = new HashSet<>(revisionAt.headMap(QUARTERS_BEFORE + 1).keySet());
        if (wanted.isEmpty() && !revisionAt.isEmpty()) {
            wanted.add(revisionAt.firstKey());
        }
        revisionAt.keySet().retainAll(wanted);
        return revisionAt;
    }

    /** What the rules need to know beside the answers. */
    FilingFacts.Builder facts(
            Submission submission, Map<Integer, Answers> prior, List<Certification> signed) {
        CountyCode county = submission.county();
        FilingFacts.Builder facts =
                FilingFacts.of(submission.period(), clock.today())
                        .children(
                                catalogs.populations().children(county),
                                catalogs.populations().groups(county))
                        .optedIn(optedIn(county, submission.period()));
        prior.forEach(facts::prior);
        prior.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .ifPresent(last -> facts.lastApproved(last).priorMilestones(last.milestones()));
        signed.forEach(certification -> facts.certified(certification.agency()));
        return facts;
    }

    private boolean optedIn(CountyCode county, ReportingPeriod period) {
        return sql.first(
                        "select opted_in from opt_in where county = ? and fiscal_year = ?",
                        row -> row.getBoolean(1),
                        county.value(),
                        catalogs.windows().of(period).fiscalYearOfSum())
                .orElse(false);
    }

    /**
     * The accounts that prepared, certified or submitted, or entered it for the county: none of
     * them may review.
     */
    Set<Long> participants(Submission submission) {
        Set<Long> all = new HashSet<>(editors(submission));
        all.addAll(
                sql.list(
                        "select actor_id from submission_event where submission_id = ? and action"
                                + " in ('OPEN', 'CERTIFY', 'SUBMIT', 'START_ENTRY')",
                        row -> row.getLong(1),
                        submission.id()));
        return all;
    }

    /** The accounts that entered answers. */
    Set<Long> editors(Submission submission) {
        return Set.copyOf(
                sql.list(
                        "select account_id from editor where submission_id = ?",
                        row -> row.getLong(1),
                        submission.id()));
    }

    private static int lag(ReportingPeriod earlier, ReportingPeriod period) {
        return (period.year() - earlier.year()) * 4 + period.quarter() - earlier.quarter();
    }
}
