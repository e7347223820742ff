package org.csecprogress.review.progress.page;

import java.io.Serializable;
import org.csecprogress.progress.page.EvidenceLink;

/**
 * A milestone of a county or of one of its agencies in the timetable.
 *
 * @param field prefix of its field names: its code, with the agency if there is one
 * @param name what is to be done
 * @param agency the agency that reports it, or empty
 * @param status its status, in words
 * @param due when it is due, in words
 * @param actual when it was done, or empty
 * @param isLate whether it is overdue
 * @param isReached whether it is done or doesn't apply
 * @param evidence the evidence given
 * @param approved when CDSS approved the evidence, or empty
 * @param approve what its approval says was seen, or empty if there is nothing to approve
 */
public record DeadlineRow(
        String field,
        String code,
        String name,
        String agency,
        String status,
        String due,
        String actual,
        boolean isLate,
        boolean isReached,
        EvidenceLink evidence,
        String approved,
        String approve)
        implements Serializable {
    /** Whether there is evidence, or something to say of its approval. */
    public boolean isProven() {
        return !(evidence.text().isEmpty() && approved.isEmpty() && approve.isEmpty());
    }
}
