package org.csecprogress.filing.revision;

import java.time.LocalDate;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;

/**
 * An answer to a milestone as it is read in lists, without its entity.
 *
 * @param revision key of the revision
 * @param milestone code of the milestone
 * @param agency code of the agency that reports; empty for the whole county
 * @param status code of the status
 * @param actual the day on which it happened, or null
 * @param evidence a link or a document; may be empty
 * @param note may be empty
 */
public record MilestoneRow(
        Long revision,
        String milestone,
        String agency,
        String status,
        LocalDate actual,
        String evidence,
        String note) {
    /** Returns the answer. */
    public MilestoneAnswer answer() {
        return new MilestoneAnswer(
                milestone,
                agency.isEmpty() ? null : Agency.valueOf(agency),
                status,
                actual,
                evidence,
                note);
    }
}
