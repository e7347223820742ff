package org.csecprogress.validation;

import java.time.LocalDate;
import org.csecprogress.kernel.Agency;

/**
 * How far a county is with a milestone.
 *
 * @param milestone code of the milestone
 * @param agency the agency that reports, or null for the county as a whole
 * @param status code of the status
 * @param actual the day it happened, or null
 * @param evidence a link, the name of a document, or the written form of one that the portal keeps;
 *     may be empty
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

    /** Where a finding about a field of it is shown: {@code PM-06/PROB.ACTUAL}. */
    public String target(String field) {
        return milestone + (agency == null ? "" : "/" + agency) + "." + field;
    }

    /** Whether it is the same milestone of the same agency. */
    public boolean isSameAs(MilestoneAnswer other) {
        return milestone.equals(other.milestone) && agency == other.agency;
    }

    /** The same with other evidence. */
    public MilestoneAnswer withEvidence(String other) {
        return new MilestoneAnswer(milestone, agency, status, actual, other, note);
    }
}
