package org.csecprogress.progress.inspection.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.csecprogress.builders.TextPdf;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification of what a PDF may have. */
@DisplayName("A PDF")
class PdfInspectorTest {
    @TempDir private Path folder;

    private InspectedDocument inspect(byte[] content) throws IOException {
        return Inspector.inspect(Files.write(folder.resolve("file"), content));
    }

    private static Arguments bad(String name, DocumentFlaw flaw, byte[] content) {
        return Arguments.of(name, flaw, content);
    }

    private static COSDictionary dictionary(String key, String name) {
        COSDictionary made = new COSDictionary();
        made.setName(COSName.getPDFName(key), name);
        return made;
    }

    private static <T extends PDAnnotation> T placed(T annotation) {
        annotation.setRectangle(new PDRectangle(10, 10));
        return annotation;
    }

    static Stream<Arguments> scripts() throws IOException {
        var script = new PDActionJavaScript("app.alert(1)");
        var link = placed(new PDAnnotationLink());
        link.setAction(script);
        return Stream.of(
                bad("a script on opening", DocumentFlaw.SCRIPT, MadePdf.opening(script)),
                bad("a script behind a link", DocumentFlaw.SCRIPT, MadePdf.annotated(link)),
                bad(
                        "a script on leaving a page",
                        DocumentFlaw.SCRIPT,
                        MadePdf.with(
                                (document, page) -> {
                                    var events = new PDPageAdditionalActions();
                                    events.setC(script);
                                    page.setActions(events);
                                })),
                bad(
                        "a script nobody refers to",
                        DocumentFlaw.SCRIPT,
                        new String(TextPdf.of("a"), ISO_8859_1)
                                .replace("endobj\nxref", "endobj\n9 0 obj /JavaScript endobj\nxref")
                                .getBytes(ISO_8859_1)),
                bad(
                        "a form with a program",
                        DocumentFlaw.PROGRAMMED_FORM,
                        MadePdf.with(
                                (document, page) -> {
                                    var form = new PDAcroForm(document);
                                    form.getCOSObject().setItem(COSName.XFA, new COSStream());
                                    document.getDocumentCatalog().setAcroForm(form);
                                })));
    }

    static Stream<Arguments> actions() throws IOException {
        var address = new PDActionURI();
        address.setURI("https://listening.example");
        var submit = new PDActionSubmitForm();
        var submitting = placed(new PDAnnotationLink());
        submitting.setAction(submit);
        return Stream.of(
                bad("a program", DocumentFlaw.ACTION, MadePdf.opening(new PDActionLaunch())),
                bad("a page of the web on opening", DocumentFlaw.ACTION, MadePdf.opening(address)),
                bad("a form to be sent", DocumentFlaw.ACTION, MadePdf.annotated(submitting)),
                bad(
                        "another file on opening",
                        DocumentFlaw.PDF_OUTSIDE,
                        MadePdf.opening(new PDActionRemoteGoTo())),
                bad(
                        "a page of the web on leaving a page",
                        DocumentFlaw.ACTION,
                        MadePdf.with(
                                (document, page) -> {
                                    var events = new PDPageAdditionalActions();
                                    events.setC(address);
                                    page.setActions(events);
                                })));
    }

    static Stream<Arguments> contents() throws IOException {
        var external = new COSStream();
        external.setString(COSName.F, "elsewhere.bin");
        var large = dictionary("Subtype", "Image");
        large.setItem(COSName.WIDTH, COSInteger.get(100_000));
        large.setItem(COSName.HEIGHT, COSInteger.get(100_000));
        var video = dictionary("Subtype", "RichMedia");
        video.setItem(COSName.RECT, new PDRectangle(10, 10).getCOSArray());
        return Stream.of(
                bad("an attached file", DocumentFlaw.ATTACHMENT, MadePdf.attached()),
                bad(
                        "a file pinned to a page",
                        DocumentFlaw.ATTACHMENT,
                        MadePdf.annotated(placed(new PDAnnotationFileAttachment()))),
                bad(
                        "content of another file",
                        DocumentFlaw.PDF_OUTSIDE,
                        MadePdf.holding("PieceInfo", external)),
                bad("video", DocumentFlaw.MEDIA, MadePdf.holding("PieceInfo", video)),
                bad(
                        "a picture as large as a house",
                        DocumentFlaw.HEAVY,
                        MadePdf.holding("PieceInfo", large)));
    }

    static Stream<Arguments> envelopes() throws IOException {
        byte[] whole = TextPdf.of("whole");
        byte[] plain = MadePdf.plain();
        return Stream.of(
                bad("a password", DocumentFlaw.ENCRYPTED, MadePdf.encrypted("secret")),
                bad("locked printing", DocumentFlaw.ENCRYPTED, MadePdf.encrypted("")),
                bad("no end", DocumentFlaw.CUT, Arrays.copyOf(whole, whole.length - 40)),
                bad("a third", DocumentFlaw.CUT, Arrays.copyOf(plain, plain.length / 3)),
                bad("only a beginning", DocumentFlaw.CUT, "%PDF-1.7\n".getBytes(ISO_8859_1)),
                bad(
                        "a beginning and an end",
                        DocumentFlaw.BROKEN,
                        "%PDF-1.7\nnothing\n%%EOF".getBytes(ISO_8859_1)),
                bad(
                        "a later version cut short",
                        DocumentFlaw.CUT,
                        joined(whole, "\n6 0 obj\n<< /A 1".getBytes(ISO_8859_1))),
                bad(
                        "a page after its end",
                        DocumentFlaw.TWO_KINDS,
                        joined(whole, "<script>alert(1)</script>".getBytes(ISO_8859_1))),
                bad(
                        "an archive after its end",
                        DocumentFlaw.TWO_KINDS,
                        joined(whole, MadeArchive.of("run.bat", "x"))));
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"scripts", "actions", "contents", "envelopes"})
    @DisplayName("is refused for what it has or lacks")
    void refused(String name, DocumentFlaw flaw, byte[] content) throws IOException {
        assertThat(inspect(content)).isEqualTo(InspectedDocument.refused(flaw));
    }

    @Test
    @DisplayName("is taken with links to the web, and where it opens at a page of its own")
    void taken() throws IOException {
        InspectedDocument good = InspectedDocument.good(DocumentType.PDF, 1);
        assertThat(inspect(MadePdf.plain())).isEqualTo(good);
        assertThat(inspect(TextPdf.of("Año"))).isEqualTo(good);
        assertThat(inspect(MadePdf.opening(new PDActionGoTo()))).isEqualTo(good);
        var address = new PDActionURI();
        address.setURI("https://www.cdss.ca.gov");
        var link = placed(new PDAnnotationLink());
        link.setAction(address);
        assertThat(inspect(MadePdf.annotated(link))).isEqualTo(good);
    }
}
