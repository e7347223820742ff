package org.csecprogress.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CaliforniaTime;

/**
 * CDSS's records on one county's milestones.
 *
 * @param dues the due dates that it has set, by milestone
 * @param approvals the evidence that it approved
 */
public record Marks(Map<String, LocalDate> dues, List<Approval> approvals) {
    /** No records. */
    public static final Marks NONE = new Marks(Map.of(), List.of());

    public Marks {
        dues = Map.copyOf(dues);
        approvals = List.copyOf(approvals);
    }

    /** Returns the records without approvals after that day, in California. */
    public Marks until(LocalDate lastDay) {
        return new Marks(dues, approvals.stream().filter(a -> !day(a).isAfter(lastDay)).toList());
    }

    private static LocalDate day(Approval approval) {
        return CaliforniaTime.day(approval.at());
    }

    /** Returns the approval of an answer's evidence, if there is one. */
    public Optional<Approval> approval(MilestoneAnswer answer) {
        var given = new Evidence(answer.evidence());
        return approvals.stream()
                .filter(a -> a.isOf(answer.milestone(), answer.agency(), given))
                .findFirst();
    }

    /** Returns when a milestone is due and whether it is done. */
    public MilestoneDeadline deadline(Catalog catalog, MilestoneAnswer answer) {
        return MilestoneDeadline.of(
                catalog,
                catalog.milestone(answer.milestone()),
                answer.status(),
                answer.actual(),
                Optional.ofNullable(dues.get(answer.milestone())));
    }

    /**
     * Returns the status of a milestone for a county or one of its agencies: the county's answer,
     * or, for a milestone that CDSS records, whether CDSS has approved the evidence behind it.
     *
     * @param answers the county's answers
     * @param agency the agency, or null for the whole county
     */
    public Optional<MilestoneAnswer> answer(
            Catalog catalog, List<MilestoneAnswer> answers, Milestone milestone, Agency agency) {
        return milestone.reportedBy().byCounty()
                ? given(answers, milestone, agency)
                : catalog.approvedBy(milestone)
                        .flatMap(of -> given(answers, of, whose(of, agency)))
                        .flatMap(this::approval)
                        .map(a -> recorded(catalog, milestone, agency, a));
    }

    private static Agency whose(Milestone milestone, Agency agency) {
        return milestone.reportedBy().perAgency() ? agency : null;
    }

    private static Optional<MilestoneAnswer> given(
            List<MilestoneAnswer> answers, Milestone milestone, Agency agency) {
        return answers.stream()
                .filter(a -> a.milestone().equals(milestone.code()) && a.agency() == agency)
                .findFirst();
    }

    private static MilestoneAnswer recorded(
            Catalog catalog, Milestone milestone, Agency agency, Approval approval) {
        return new MilestoneAnswer(
                milestone.code(),
                agency,
                MilestoneDeadline.furthest(catalog),
                day(approval),
                "",
                "");
    }
}
