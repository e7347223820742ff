package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/** Reads filings in a fixed number of queries, whatever their number. */
@ApplicationScoped
public class FilingReader {
    @Inject private Revisions revisions;
    @Inject private AnswerStore answers;
    @Inject private FilingParts parts;
    @Inject private FilingAssembler assembler;
    @Inject private StatewideReader statewide;
    @Inject private Participants participants;

    /** Returns the filing with its current revision, as the actor may see it. */
    public Filing read(Actor actor, Submission submission) {
        return read(actor, revisions.current(submission));
    }

    /** Returns the filing with one of its revisions. */
    public Filing read(Actor actor, Revision revision) {
        Submission submission = revision.submission();
        Optional<StatewideFacts> totals =
                actor.worksForState() ? Optional.of(totals(submission.period())) : Optional.empty();
        FilingParts.Rows rows =
                parts.of(submission.period(), List.of(submission), List.of(revision));
        return assembler.filing(actor, submission, revision, rows, totals);
    }

    /**
     * Returns filings of one quarter with their current revisions, for the state.
     *
     * @param totals the result of {@link #totals(ReportingPeriod)}
     */
    public List<Filing> readAll(
            Actor actor, ReportingPeriod period, List<Submission> all, StatewideFacts totals) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Revision> current = revisions.current(all);
        FilingParts.Rows rows = parts.of(period, all, List.copyOf(current.values()));
        return all.stream()
                .map(
                        each ->
                                assembler.filing(
                                        actor,
                                        each,
                                        current.get(each.id()),
                                        rows,
                                        Optional.of(totals)))
                .toList();
    }

    /** Returns the sums of what all counties have submitted for the quarter, in one query. */
    public StatewideFacts totals(ReportingPeriod period) {
        return statewide.facts(statewide.totals(period));
    }

    /** Returns the content of the current revision and the findings with other figures. */
    ChangedFiling outlook(Submission submission, Map<CellKey, Optional<Answer>> figures) {
        return assembler.outlook(submission, parts.workingCopy(submission), figures);
    }

    /** Returns only the answers of one revision. */
    public Answers answers(Revision revision) {
        return answers.load(revision);
    }

    /**
     * Returns all sealed revisions of the filing that the state may see, oldest first, including
     * those of withdrawn submissions.
     */
    public List<Revision> sealed(Submission submission) {
        return revisions.sealed(submission);
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
}
