package org.csecprogress.progress.page;

import java.io.Serializable;

/**
 * Evidence as a page shows it.
 *
 * @param text a document's name, a link or text
 * @param href the address, or empty for text
 */
public record EvidenceLink(String text, String href) implements Serializable {
    /** No evidence. */
    public static final EvidenceLink NONE = new EvidenceLink("", "");

    private static final String FILE = "/document?";

    /** Returns the address of the page that shows a document as pictures; empty for a link. */
    public String preview() {
        return href.startsWith("/state" + FILE) || href.startsWith("/county" + FILE)
                ? href.replaceFirst("/document", "/document-pages")
                : "";
    }
}
