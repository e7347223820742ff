package org.csecprogress.submission.page;

import java.util.List;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.progress.page.EvidenceLink;

/**
 * A milestone of the county or of one of its agencies.
 *
 * @param id beginning of the identifiers of its fields
 * @param agency the agency in words, or empty
 * @param isLate whether its due date has passed without its being reached
 * @param isSettled whether it is stored as reached or not applicable, or is for CDSS to record
 * @param isReported whether the county reports it; otherwise CDSS does
 * @param statusWords the status in words, or empty
 * @param statuses the statuses that may be chosen
 * @param documents the documents that may be given as evidence, the one that is given chosen
 * @param link the evidence that is none of them, as it was typed
 * @param evidence the evidence as it is stored, to be opened
 * @param approved when CDSS approved the evidence, in words; empty if it has not
 * @param errors what is wrong with each field
 * @param notes what the rules found
 */
public record MilestoneItem(
        String id,
        String agency,
        boolean isLate,
        boolean isSettled,
        boolean isReported,
        String status,
        String statusWords,
        List<Choice> statuses,
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

    /** What is wrong with each field, empty where nothing is. */
    public record Errors(String status, String actual, String evidence, String note) {
        /** Whether anything is wrong. */
        public boolean isAny() {
            return !(status + actual + evidence + note).isEmpty();
        }
    }

    /** Whether its document and note stand open: there is something to read or to mend there. */
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
