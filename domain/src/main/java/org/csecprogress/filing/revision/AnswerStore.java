package org.csecprogress.filing.revision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Stores the answers of revisions. Callers have found the submission as one that their actor may
 * see; the counts and totals of a period are for the state.
 */
public interface AnswerStore {
    /** Returns the answers of a revision. */
    default Answers load(Revision revision) {
        return loadAll(List.of(revision.id())).get(revision.id());
    }

    /** Returns the answers of several revisions, in three queries. */
    Map<Long, Answers> loadAll(List<Long> revisions);

    /** Returns the milestones of several revisions, in one query. */
    Map<Long, List<MilestoneAnswer>> milestones(Collection<Long> revisions);

    /** Returns the explanations of several revisions by key of the finding, in one query. */
    Map<Long, Map<String, String>> explanations(List<Long> revisions);

    /** Returns the explanations of a revision by key of the finding. */
    default Map<String, String> explanations(Revision revision) {
        return explanations(List.of(revision.id())).getOrDefault(revision.id(), Map.of());
    }

    /**
     * Writes the figures that differ from the stored ones.
     *
     * @param figures new answers; empty to remove one
     * @return number of answers changed
     */
    int saveFigures(Revision revision, Map<CellKey, Optional<Answer>> figures);

    /**
     * Replaces the given texts. An empty text removes the stored one.
     *
     * @return number of texts changed
     */
    int saveTexts(Revision revision, Map<String, String> texts);

    /** Replaces the given explanations, each for all its findings, and counts the changes. */
    int saveExplanations(Revision revision, Map<String, String> explanations);

    /**
     * Replaces the given milestones that differ from the stored ones.
     *
     * @return number of milestones changed
     */
    int saveMilestones(Revision revision, List<MilestoneAnswer> given);

    /** Copies all answers into a new working copy. */
    void copy(Revision from, Revision to);

    /**
     * Counts the answers of each filing of a period that differ between its last two sealed
     * revisions, by id of the submission. Filings without two sealed revisions are left out.
     */
    Map<Long, Integer> changes(ReportingPeriod period);

    /**
     * Returns what counties have submitted for a period as totals of these inputs, by county and
     * input.
     */
    Map<CountyCode, Map<String, BigDecimal>> totals(
            ReportingPeriod period, Collection<String> inputs);
}
