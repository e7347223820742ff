package org.csecprogress.filing.milestone.page;

import java.util.List;
import org.csecprogress.filing.grid.page.GridRow;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.progress.page.EvidenceLink;

/**
 * A milestone of the county or of one of its agencies.
 *
 * @param id prefix of the identifiers of its fields
 * @param isSettled whether it is stored as done or not applicable, or is reported by CDSS
 * @param isReported whether the county reports it; otherwise CDSS does
 * @param statusWords the status in words, or empty
 * @param statuses the statuses to choose from, with the chosen one selected
 * @param documents the documents to choose from as evidence, with the chosen one selected
 * @param link evidence other than those documents, as typed
 * @param evidence the stored evidence, as a link
 * @param approved when CDSS approved the evidence, in words; empty if it has not
 */
public record MilestoneItem(
        String id,
        String agency,
        boolean isLate,
        boolean isSettled,
        boolean isReported,
        String statusWords,
        List<Option> statuses,
        String actual,
        List<Option> documents,
        String link,
        EvidenceLink evidence,
        String approved,
        String note,
        Errors errors,
        List<GridRow.Note> notes) {
    public MilestoneItem {
        statuses = List.copyOf(statuses);
        documents = List.copyOf(documents);
        notes = List.copyOf(notes);
    }

    /** The errors of the fields, each empty if there is none. */
    public record Errors(String status, String actual, String evidence, String note) {
        /** Whether any field has an error. */
        public boolean isAny() {
            return !(status + actual + evidence + note).isEmpty();
        }
    }

    /** Whether document and note are expanded, because something there must be read or fixed. */
    public boolean isMoreOpen() {
        return !(errors.evidence() + errors.note()).isEmpty() || !notes.isEmpty();
    }

    /** The key of the words that stand where there is no status. */
    public String withoutStatus() {
        return isReported ? "check.notProvided" : "milestone.cdss.none";
    }

    /** Whether it has a document or a note. */
    public boolean isMoreGiven() {
        return !(evidence.text() + note).isEmpty();
    }
}
