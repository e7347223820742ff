package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Assembles a filing from its rows, in a fixed number of queries. */
@ApplicationScoped
public class FilingReader {
    @Inject private Revisions revisions;
    @Inject private AnswerStore answers;
    @Inject private FilingsReader filings;
    @Inject private PriorQuarters quarters;
    @Inject private RuleFacts facts;
    @Inject private CatalogService catalogs;
    @Inject private Validators validators;
    @Inject private Participants participants;

    /** Returns the filing with its current revision, as the actor may see it. */
    public Filing read(Actor actor, Submission submission) {
        return read(actor, submission, submission.revision());
    }

    /** Returns the filing with one of its revisions. */
    public Filing read(Actor actor, Submission submission, int number) {
        Revision revision = revisions.of(submission, number);
        return filings.read(actor, submission, revision);
    }

    /**
     * Returns the content of the current revision and the findings with other figures. It runs with
     * every save of another system, so it reads everything in few queries.
     */
    Outlook outlook(Submission submission, Map<CellKey, Optional<Answer>> figures) {
        Revision revision = current(submission);
        SortedMap<Integer, Long> before = before(submission.county(), submission.period());
        List<Long> loaded = new ArrayList<>(before.values());
        loaded.add(revision.id());
        Map<Long, Answers> all = answers.loadAll(loaded);
        Answers now = all.get(revision.id());
        Catalog catalog = catalogs.catalogs().version(submission.catalogVersion());
        FilingFacts known =
                facts.of(
                                submission,
                                PriorQuarters.answers(before, all),
                                revisions.certifications(revision))
                        .build();
        return new Outlook(
                catalog,
                submission.version(),
                submission.status(),
                now,
                validators.of(catalog).check(now.withFigures(figures), known),
                answers.explanations(revision).keySet());
    }

    /** Returns the current revision of a submission. */
    Revision current(Submission submission) {
        return revisions.of(submission, submission.revision());
    }

    /** Returns only the answers of one revision. */
    public Answers answers(Submission submission, int number) {
        return answers.load(revisions.of(submission, number));
    }

    /**
     * Returns all sealed revisions of the filing that the state may see, oldest first, including
     * those of withdrawn submissions.
     */
    public List<Revision> sealed(Submission submission) {
        return revisions.sealed(submission);
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
    public Set<Long> participants(Submission submission) {
        return participants(submission.id());
    }

    /** Returns the participants of a submission by its id. */
    public Set<Long> participants(long submission) {
        return participants.of(List.of(submission)).get(submission);
    }

    /** Returns the participants of several submissions by their ids, in one query. */
    public Map<Long, Set<Long>> participants(List<Submission> all) {
        return participants.of(all.stream().map(Submission::id).toList());
    }

    /** Returns the accounts that entered answers. */
    Set<Long> editors(Submission submission) {
        return participants.editors(submission);
    }
}
