package org.csecprogress.submission.review.page;

import org.csecprogress.progress.page.EvidenceLink;

/**
 * One answer that is not a figure: a method, a text or how far a milestone is.
 *
 * @param label what is asked
 * @param answer what was answered, or that nothing was
 * @param before the answer of the last approved quarter where it was another one, or empty
 * @param more what else belongs to it: due date, note; may be empty
 * @param evidence what it gives as evidence
 * @param visibility who will read it
 */
public record FieldRow(
        String code,
        String label,
        String answer,
        String before,
        String more,
        EvidenceLink evidence,
        String visibility,
        Notes notes) {
    /** Whether it is another answer than last time. */
    public boolean isChanged() {
        return !before.isEmpty();
    }
}
