package org.csecprogress.report.pdf.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A page with each kind of thing that the pages of a report have. */
final class PdfPage {
    static final Instant MADE = Instant.parse("2026-09-28T16:00:00Z");
    static final String SITE = "https://progress.example";

    private PdfPage() {}

    static String html() throws IOException {
        try (InputStream in = PdfPage.class.getResourceAsStream("/pdf/page.html")) {
            String rows = "<tr><th scope=\"row\">Ñ</th><td>12</td><td>34</td></tr>".repeat(90);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("ROWS", rows);
        }
    }

    static byte[] document(String html) {
        return PdfWriter.write(PdfMarkup.of(html.getBytes(StandardCharsets.UTF_8), SITE), MADE);
    }
}
