package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.Submissions;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.FilingFacts;

/** Assembles a filing from its rows, in a fixed number of queries. */
@ApplicationScoped
class FilingReader {
    /**
     * Joins the submission with the others of its filing: the one that it corrects, its
     * corrections, and withdrawn ones whose answers it started with.
     */
    private static final String SAME =
            " join submission o on o.county = s.county and o.period = s.period and (o.id = s.id or"
                    + " o.status <> 'WITHDRAWN' or exists (select 1 from submission n where"
                    + " n.started_from = o.id)) ";

    private static final String PARTICIPANTS =
            "select s.id, e.account_id from submission s"
                    + SAME
                    + "join editor e on e.submission_id = o.id where s.id in (%s) union select"
                    + " s.id, e.actor_id from submission s"
                    + SAME
                    + "join submission_event e on e.submission_id = o.id where s.id in (%s) and"
                    + " e.action in ('OPEN', 'CERTIFY', 'SUBMIT', 'START_ENTRY')";

    private final Submissions submissions;
    private final AnswerStore answers;
    private final FilingsReader filings;
    private final PriorQuarters quarters;
    private final RuleFacts facts;
    private final CatalogService catalogs;
    private final Validators validators;
    private final Sql sql;

    protected FilingReader() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    FilingReader(
            Submissions submissions,
            AnswerStore answers,
            FilingsReader filings,
            PriorQuarters quarters,
            RuleFacts facts,
            CatalogService catalogs,
            Validators validators,
            Sql sql) {
        this.submissions = submissions;
        this.answers = answers;
        this.filings = filings;
        this.quarters = quarters;
        this.facts = facts;
        this.catalogs = catalogs;
        this.validators = validators;
        this.sql = sql;
    }

    /** Returns the filing with its current revision, as the actor may see it. */
    Filing read(Actor actor, Submission submission) {
        return read(actor, submission, submission.revision());
    }

    /** Returns the filing with one of its revisions. */
    Filing read(Actor actor, Submission submission, int number) {
        Revision revision = submissions.revision(submission, number);
        return filings.read(actor, submission, revision);
    }

    /**
     * Returns the content of the current revision and the findings with other figures. It runs with
     * every save of another system, so it reads everything in few queries.
     */
    Outlook outlook(Submission submission, Map<CellKey, Optional<Answer>> figures) {
        Revision revision = submissions.revision(submission, submission.revision());
        SortedMap<Integer, Long> before = before(submission.county(), submission.period());
        List<Long> revisions = new ArrayList<>(before.values());
        revisions.add(revision.id());
        Map<Long, Answers> all = answers.loadAll(revisions);
        Answers now = all.get(revision.id());
        Catalog catalog = catalogs.catalogs().version(submission.catalogVersion());
        FilingFacts known =
                facts.of(
                                submission,
                                PriorQuarters.answers(before, all),
                                submissions.certifications(revision))
                        .build();
        return new Outlook(
                catalog,
                submission.version(),
                submission.status(),
                now,
                validators.of(catalog).check(now.withFigures(figures), known),
                answers.explanations(revision).keySet());
    }

    /** Returns only the answers of one revision. */
    Answers answers(Submission submission, int number) {
        return answers.load(submissions.revision(submission, number));
    }

    /**
     * Returns all sealed revisions of the filing that the state may see, oldest first, including
     * those of withdrawn submissions.
     */
    List<Review.Sealed> sealed(Submission submission) {
        return sql.list(
                "select r.number, r.sealed_at from revision r join submission s on s.id ="
                        + " r.submission_id where s.county = ? and s.period = ? and r.sealed_at is"
                        + " not null and coalesce(s.withdrawn_from, s.status) <> 'DRAFT' order by"
                        + " r.number",
                row -> new Review.Sealed(row.getInt(1), Sql.instant(row, 2)),
                submission.county().value(),
                submission.period().toString());
    }

    /** Returns the county's approved answers of earlier quarters, by how many quarters before. */
    Map<Integer, Answers> prior(CountyCode county, ReportingPeriod period) {
        SortedMap<Integer, Long> before = before(county, period);
        return PriorQuarters.answers(before, answers.loadAll(List.copyOf(before.values())));
    }

    private SortedMap<Integer, Long> before(CountyCode county, ReportingPeriod period) {
        return quarters.revisions(List.of(county), period).get(county);
    }

    /**
     * Returns the accounts that prepared, certified or submitted the filing, entered it for the
     * county, or did so for the one that it corrects. None of them may review it.
     */
    Set<Long> participants(Submission submission) {
        return participants(submission.id());
    }

    /** Returns the participants of a submission by its id. */
    Set<Long> participants(long submission) {
        return participantsOf(List.of(submission)).get(submission);
    }

    /** Returns the participants of several submissions by their ids, in one query. */
    Map<Long, Set<Long>> participants(List<Submission> all) {
        return participantsOf(all.stream().map(Submission::id).toList());
    }

    private Map<Long, Set<Long>> participantsOf(List<Long> all) {
        Map<Long, Set<Long>> accounts = new HashMap<>();
        all.forEach(submission -> accounts.put(submission, new HashSet<>()));
        Object[] ids = Stream.concat(all.stream(), all.stream()).toArray();
        sql.list(
                PARTICIPANTS.formatted(Sql.places(all.size()), Sql.places(all.size())),
                row -> accounts.get(row.getLong(1)).add(row.getLong(2)),
                ids);
        return accounts;
    }

    /** Returns the accounts that entered answers. */
    Set<Long> editors(Submission submission) {
        return Set.copyOf(
                sql.list(
                        "select account_id from editor where submission_id = ?",
                        row -> row.getLong(1),
                        submission.id()));
    }
}
