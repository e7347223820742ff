package org.csecprogress.progress.inspection.service;

import java.io.IOException;

/** A file is not taken as a document. */
final class FlawedDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    private final DocumentFlaw flaw;

    FlawedDocumentException(DocumentFlaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    FlawedDocumentException(DocumentFlaw flaw, Throwable cause) {
        super(flaw.name(), cause);
        this.flaw = flaw;
    }

    DocumentFlaw flaw() {
        return flaw;
    }
}
