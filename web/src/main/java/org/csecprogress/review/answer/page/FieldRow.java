package org.csecprogress.review.answer.page;

import org.csecprogress.progress.page.EvidenceLink;

/**
 * One answer that is not a figure: a method, a text or a milestone.
 *
 * @param label name of the field
 * @param answer the answer, or that there is none
 * @param before the last approved quarter's answer if it differs, or empty
 * @param more further details such as due date and note, or empty
 * @param evidence the evidence given
 * @param visibility who may read it
 */
public record FieldRow(
        String code,
        String label,
        String answer,
        String before,
        String more,
        EvidenceLink evidence,
        String visibility,
        RowNotes notes) {
    /** Whether the answer differs from the last approved quarter's. */
    public boolean isChanged() {
        return !before.isEmpty();
    }
}
