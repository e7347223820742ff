package org.csecprogress.progress.inspection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.csecprogress.builders.TextPdf;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of the process that looks into files of strangers. */
@DisplayName("A file is looked into apart from the portal")
class LaboratoryApartTest {
    private final LaboratoryApart laboratory = new LaboratoryApart();

    @Test
    @DisplayName("with the same answers as by the rules themselves")
    void answers() throws IOException {
        assertThat(laboratory.inspect(TextPdf.of("a")))
                .isEqualTo(InspectedDocument.good(DocumentType.PDF, 1));
        assertThat(laboratory.inspect("MZ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(InspectedDocument.refused(DocumentFlaw.KIND));
        assertThat(laboratory.draw(TextPdf.of("a"), DocumentType.PDF, 0).orElseThrow())
                .startsWith((byte) 0x89, (byte) 'P');
        assertThat(laboratory.draw(TextPdf.of("a"), DocumentType.PDF, 7)).isEmpty();
    }

    /** A few thousand bytes that would fill the memory of the portal. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                out.write(nothing);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                ("%PDF-1.7\n1 0 obj\n<< /Type /XRef /Size 2 /W [1 2 1] /Root 2 0 R"
                                + " /Filter /FlateDecode /Length "
                                + packed.size()
                                + " >>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(
                "\nendstream\nendobj\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    @Test
    @DisplayName("so that one that fills the memory fills another's")
    void memory() throws IOException {
        assertThat(laboratory.inspect(bomb()))
                .isEqualTo(InspectedDocument.refused(DocumentFlaw.HEAVY));
    }

    @Test
    @DisplayName("for a while and no longer")
    void time(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), TextPdf.of("a"));
        assertThatExceptionOfType(FlawedDocumentException.class)
                .isThrownBy(
                        () ->
                                new ProcessApart(Duration.ofMillis(1), 100)
                                        .run(InspectionProgram.INSPECT, file.toString()))
                .withMessage("HEAVY");
    }
}
