package org.csecprogress.progress.inspection.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification of what a Word or OpenDocument text may have. */
@DisplayName("A text document")
class ArchiveInspectorTest {
    @TempDir private Path folder;

    private InspectedDocument inspect(byte[] content) throws IOException {
        return Inspector.inspect(Files.write(folder.resolve("file"), content));
    }

    private static Arguments bad(String name, DocumentFlaw flaw, byte[] content) {
        return Arguments.of(name, flaw, content);
    }

    private static byte[] plain() throws IOException {
        return MadeArchive.word(document -> {});
    }

    static Stream<Arguments> outside() throws IOException {
        return Stream.of(
                bad(
                        "a template elsewhere",
                        DocumentFlaw.OUTSIDE,
                        MadeArchive.relating("attachedTemplate", "https://a.example/t.dotm")),
                bad(
                        "a picture elsewhere",
                        DocumentFlaw.OUTSIDE,
                        MadeArchive.relating("image", "https://a.example/pixel.png")),
                bad(
                        "a link to a share",
                        DocumentFlaw.OUTSIDE,
                        MadeArchive.relating("hyperlink", "file://server/share/a.docx")),
                bad(
                        "a link that is a script",
                        DocumentFlaw.OUTSIDE,
                        MadeArchive.relating("hyperlink", "javascript:alert(1)")),
                bad("a field", DocumentFlaw.OUTSIDE, MadeArchive.field(" INCLUDEPICTURE \"a\" ")),
                bad("a field in pieces", DocumentFlaw.OUTSIDE, MadeArchive.field(" DD", "EAUTO c")),
                bad(
                        "a picture of an OpenDocument text elsewhere",
                        DocumentFlaw.OUTSIDE,
                        MadeArchive.openDocument("<draw:image xlink:href='http://a.example/p'/>")),
                bad(
                        "a section elsewhere",
                        DocumentFlaw.OUTSIDE,
                        MadeArchive.openDocument(
                                "<text:section-source xlink:href='../other.odt'/>")));
    }

    static Stream<Arguments> inside() throws IOException {
        return Stream.of(
                bad(
                        "an embedded file",
                        DocumentFlaw.EMBEDDED,
                        MadeArchive.adding(plain(), "word/embeddings/oleObject1.bin", "x")),
                bad(
                        "a control",
                        DocumentFlaw.EMBEDDED,
                        MadeArchive.adding(plain(), "word/activeX/activeX1.xml", "<a/>")),
                bad(
                        "an object of an OpenDocument text",
                        DocumentFlaw.EMBEDDED,
                        MadeArchive.openDocument("<draw:object xlink:href='./Object 1'/>")),
                bad(
                        "macros",
                        DocumentFlaw.MACROS,
                        MadeArchive.adding(plain(), "word/vbaProject.bin", "x")),
                bad(
                        "macros of an OpenDocument text",
                        DocumentFlaw.MACROS,
                        MadeArchive.adding(
                                MadeArchive.openDocument(""),
                                "Basic/Standard/Module1.xml",
                                "<a/>")),
                bad(
                        "an event that runs a macro",
                        DocumentFlaw.MACROS,
                        MadeArchive.openDocument("<script:event-listener/>")),
                bad(
                        "a button for a macro",
                        DocumentFlaw.MACROS,
                        MadeArchive.field("MACROBUTTON a")));
    }

    static Stream<Arguments> envelopes() throws IOException, GeneralSecurityException {
        byte[] plain = plain();
        String name = "../../etc/passwd";
        return Stream.of(
                bad("a password", DocumentFlaw.ENCRYPTED, encrypted()),
                bad(
                        "a password of an OpenDocument text",
                        DocumentFlaw.ENCRYPTED,
                        MadeArchive.openDocument("<encryption-data/>")),
                bad("the old format", DocumentFlaw.OLD_OFFICE, old()),
                bad("no directory", DocumentFlaw.CUT, Arrays.copyOf(plain, plain.length * 2 / 3)),
                bad(
                        "two directories",
                        DocumentFlaw.TWO_KINDS,
                        PdfInspectorTest.joined(
                                plain, MadeArchive.of("word/document.xml", "<a/>"))),
                bad("a part above", DocumentFlaw.BROKEN, MadeArchive.adding(plain, name, "x")),
                bad(
                        "a document type",
                        DocumentFlaw.BROKEN,
                        MadeArchive.adding(
                                plain, "word/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
                bad(
                        "half a tag",
                        DocumentFlaw.BROKEN,
                        MadeArchive.adding(plain, "word/a.xml", "<a")),
                bad("a bomb", DocumentFlaw.HEAVY, bomb()),
                bad("many parts", DocumentFlaw.HEAVY, crowd()),
                bad(
                        "many levels",
                        DocumentFlaw.HEAVY,
                        MadeArchive.adding(plain, "word/a.xml", "<a>".repeat(1000))),
                bad("a workbook", DocumentFlaw.KIND, MadeArchive.of("xl/workbook.xml", "<a/>")));
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(plain());
            }
            return written(files);
        }
    }

    private static byte[] old() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            return written(files);
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        var out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        return MadeArchive.adding(
                plain(), "word/media/a.png", " ".repeat((int) ArchiveInspector.MOST_UNPACKED + 1));
    }

    private static byte[] crowd() throws IOException {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= ArchiveInspector.MOST_PARTS; i++) {
            parts.add("word/" + i + ".txt");
            parts.add("");
        }
        return MadeArchive.of(parts.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"outside", "inside", "envelopes"})
    @DisplayName("is refused for what it has or lacks")
    void refused(String name, DocumentFlaw flaw, byte[] content) throws IOException {
        assertThat(inspect(content)).isEqualTo(InspectedDocument.refused(flaw));
    }

    @Test
    @DisplayName("is taken with links that a reader clicks")
    void taken() throws IOException {
        InspectedDocument word = InspectedDocument.good(DocumentType.DOCX, 0);
        assertThat(inspect(plain())).isEqualTo(word);
        assertThat(inspect(MadeArchive.relating("hyperlink", "https://a.example/b")))
                .isEqualTo(word);
        assertThat(inspect(MadeArchive.relating("hyperlink", "mailto:a@b.example")))
                .isEqualTo(word);
        assertThat(inspect(MadeArchive.field(" PAGE "))).isEqualTo(word);
        assertThat(
                        inspect(
                                MadeArchive.openDocument(
                                        "<text:a xlink:href='https://a.example'>a</text:a>"
                                                + "<draw:image xlink:href='Pictures/a.png'/>")))
                .isEqualTo(InspectedDocument.good(DocumentType.ODT, 0));
    }

    @Test
    @DisplayName("is told from pages, programs and drawings")
    void otherKinds() throws IOException {
        for (String other : List.of("<!DOCTYPE html>", "MZ", "<svg onload='a()'/>", "{\\rtf1")) {
            assertThat(inspect(other.getBytes(UTF_8)))
                    .isEqualTo(InspectedDocument.refused(DocumentFlaw.KIND));
        }
    }
}
