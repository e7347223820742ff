package org.csecprogress.report.pdf.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files that documents are made with: fonts and the style sheet. */
final class PdfResources {
    private static final String FOLDER = "/pdf/";

    private PdfResources() {}

    static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        PdfResources.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
