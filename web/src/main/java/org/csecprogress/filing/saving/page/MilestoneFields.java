package org.csecprogress.filing.saving.page;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.csecprogress.progress.Evidence;

/** The fields of a milestone on its page, and its answers as these fields have them. */
public final class MilestoneFields {
    public static final String STATUS = "STATUS";
    public static final String ACTUAL = "ACTUAL";
    public static final String EVIDENCE = "EVIDENCE";
    public static final String DOCUMENT = "DOCUMENT";
    public static final String NOTE = "NOTE";

    /** The fields of a milestone, which are saved together. */
    public static final List<String> FIELDS = List.of(STATUS, ACTUAL, DOCUMENT, EVIDENCE, NOTE);

    private MilestoneFields() {}

    /** Returns the key of the document given as evidence, or empty. */
    public static String document(String evidence) {
        OptionalLong document = new Evidence(evidence).document();
        return document.isPresent() ? Long.toString(document.getAsLong()) : "";
    }

    /** Returns evidence that is not a document of the portal, or empty. */
    public static String link(String evidence) {
        return document(evidence).isEmpty() ? evidence : "";
    }

    /** Returns a date as its field has it, or empty. */
    public static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
