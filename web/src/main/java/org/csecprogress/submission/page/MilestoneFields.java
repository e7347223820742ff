package org.csecprogress.submission.page;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.csecprogress.progress.Evidence;

/** The fields of a milestone on its page, and its answers as these fields have them. */
final class MilestoneFields {
    static final String STATUS = "STATUS";
    static final String ACTUAL = "ACTUAL";
    static final String EVIDENCE = "EVIDENCE";
    static final String DOCUMENT = "DOCUMENT";
    static final String NOTE = "NOTE";

    /** The fields of a milestone, which are saved together. */
    static final List<String> FIELDS = List.of(STATUS, ACTUAL, DOCUMENT, EVIDENCE, NOTE);

    private MilestoneFields() {}

    /** Returns the key of the document given as evidence, or empty. */
    static String document(String evidence) {
        OptionalLong document = new Evidence(evidence).document();
        return document.isPresent() ? Long.toString(document.getAsLong()) : "";
    }

    /** Returns evidence that is not a document of the portal, or empty. */
    static String link(String evidence) {
        return document(evidence).isEmpty() ? evidence : "";
    }

    /** Returns a date as its field has it, or empty. */
    static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
