package org.csecprogress.submission.progress.page;

import org.csecprogress.progress.page.EvidenceLink;

/**
 * A milestone of a county or of one of its agencies in the timetable.
 *
 * @param field beginning of the names of its fields: code and, where one reports, agency
 * @param name what is to be reached
 * @param agency who reports, or empty
 * @param status how far it is, in words
 * @param due when it is due, in words
 * @param actual when it happened, or empty
 * @param isLate whether it is overdue
 * @param isReached whether it is there
 * @param evidence what is given as evidence
 * @param approved when CDSS approved that, or empty
 * @param approve what the button to approve sends, or empty where there is nothing to approve
 */
public record TermRow(
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
        String approve) {}
