package org.csecprogress.filing.answer;

import java.time.LocalDate;
import org.csecprogress.kernel.Agency;

/**
 * The answer to a milestone.
 *
 * @param milestone code of the milestone
 * @param agency the agency that reports, or null for the whole county
 * @param status code of the status
 * @param actual the day on which it happened, or null
 * @param evidence a link, the name of a document, or the written form of a document that the portal
 *     stores; may be empty
 * @param note may be empty
 */
public record MilestoneAnswer(
        String milestone,
        Agency agency,
        String status,
        LocalDate actual,
        String evidence,
        String note) {
    public MilestoneAnswer {
        if (milestone == null || status == null || evidence == null || note == null) {
            throw new IllegalArgumentException("a milestone has a code, a status, texts");
        }
    }

    /**
     * Returns an answer without a status, for a milestone that has not been answered.
     *
     * @param agency the agency that reports, or null for the whole county
     */
    public static MilestoneAnswer none(String milestone, Agency agency) {
        return new MilestoneAnswer(milestone, agency, "", null, "", "");
    }

    /** Returns the target of a finding about one of its fields: {@code PM-06/PROB.ACTUAL}. */
    public String target(String field) {
        return milestone + (agency == null ? "" : "/" + agency) + "." + field;
    }

    /** Whether the other answer is to the same milestone of the same agency. */
    public boolean isSameAs(MilestoneAnswer other) {
        return milestone.equals(other.milestone) && agency == other.agency;
    }

    /** Returns a copy with other evidence. */
    public MilestoneAnswer withEvidence(String other) {
        return new MilestoneAnswer(milestone, agency, status, actual, other, note);
    }
}
