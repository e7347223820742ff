package org.csecprogress.report.pdf.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files that documents are made with: fonts and the style sheet. */
final class PdfResources {
    private PdfResources() {}

    /**
     * @param path where it is in the archive
     */
    static byte[] bytes(String path) {
        try (InputStream in =
                Objects.requireNonNull(PdfResources.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
