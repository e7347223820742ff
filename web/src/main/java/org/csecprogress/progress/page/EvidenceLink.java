package org.csecprogress.progress.page;

/**
 * Evidence as a page shows it.
 *
 * @param text a document's name, a link or text
 * @param href the address, or empty for text
 */
public record EvidenceLink(String text, String href) {
    /** No evidence. */
    public static final EvidenceLink NONE = new EvidenceLink("", "");
}
