package org.csecprogress.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    private static final byte[] PDF = "%PDF-1.7\n%….".getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("is recognized by the beginning of its content")
    void begins() {
        assertThat(DocumentType.of(PDF)).contains(DocumentType.PDF);
        assertThat(DocumentType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .contains(DocumentType.PNG);
        assertThat(DocumentType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains(DocumentType.JPEG);
    }

    @Test
    @DisplayName("of an archive is recognized by its entries")
    void archives() throws IOException {
        assertThat(DocumentType.of(zip("[Content_Types].xml", "word/document.xml")))
                .contains(DocumentType.DOCX);
        assertThat(DocumentType.of(zip("mimetype", "content.xml"))).contains(DocumentType.ODT);
    }

    @Test
    @DisplayName("is missing for macros, other archives, pages and programs")
    void none() throws IOException {
        assertThat(DocumentType.of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
        assertThat(DocumentType.of(zip("mimetype", "Basic/Standard/Module1.xml"))).isEmpty();
        assertThat(DocumentType.of(zip("xl/workbook.xml"))).isEmpty();
        assertThat(DocumentType.of("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(DocumentType.of(new byte[] {'M', 'Z', 0})).isEmpty();
        assertThat(DocumentType.of(new byte[0])).isEmpty();
    }

    @Property
    void whateverBytesCome(@ForAll byte[] content, @ForAll boolean archive) {
        byte[] sent = content.clone();
        if (archive && sent.length > 4) {
            sent[0] = 'P';
            sent[1] = 'K';
            sent[2] = 3;
            sent[3] = 4;
        }
        assertThat(DocumentType.of(sent)).isNotNull();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.equals("mimetype")) {
                    zip.write(DocumentType.ODT.mediaType().getBytes(StandardCharsets.US_ASCII));
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
