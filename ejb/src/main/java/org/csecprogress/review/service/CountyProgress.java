package org.csecprogress.review.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.MilestoneDeadline;

/**
 * Progress of a county on its milestones: the answers of its newest filing and what CDSS recorded.
 *
 * @param period the quarter of that filing, or empty before the first
 * @param answers the answers of that filing
 */
public record CountyProgress(
        County county,
        Optional<ReportingPeriod> period,
        Catalog catalog,
        List<MilestoneAnswer> answers,
        Marks marks) {
    public CountyProgress {
        answers = List.copyOf(answers);
    }

    /**
     * A milestone of the county or of one of its agencies.
     *
     * @param agency the agency, or null for the county as a whole
     * @param answer the answer, if anything is known
     * @param approval the approval of its evidence, if CDSS approved it
     */
    public record Line(
            Milestone milestone,
            Agency agency,
            Optional<MilestoneAnswer> answer,
            MilestoneDeadline deadline,
            Optional<Approval> approval) {
        /** Returns whether there is evidence that CDSS has not approved. */
        public boolean isToApprove() {
            return approval.isEmpty() && answer.filter(a -> !a.evidence().isBlank()).isPresent();
        }
    }

    /** Returns every milestone of every reporter, in the order of the catalogue. */
    public List<Line> lines() {
        return catalog.milestones().stream()
                .flatMap(m -> m.reporters().stream().map(agency -> line(m, agency.orElse(null))))
                .toList();
    }

    private Line line(Milestone milestone, Agency agency) {
        Optional<MilestoneAnswer> answer = marks.answer(catalog, answers, milestone, agency);
        MilestoneAnswer known =
                answer.orElse(new MilestoneAnswer(milestone.code(), agency, "", null, "", ""));
        return new Line(
                milestone,
                agency,
                answer,
                marks.deadline(catalog, known),
                answer.flatMap(marks::approval));
    }
}
