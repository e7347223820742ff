package org.csecprogress.report.pdf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document made from a page")
class PdfWriterTest {
    private static byte[] bytes;

    @BeforeAll
    static void write() throws IOException {
        bytes = PdfPage.document(PdfPage.html());
    }

    @Test
    @DisplayName("conforms to PDF/UA-1")
    void conforms() throws Exception {
        assertThat(PdfUa.lacks(bytes)).isEmpty();
    }

    @Test
    @DisplayName("would not be taken for conforming without its tags")
    void planted() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }
        assertThat(PdfUa.lacks(out.toByteArray())).isNotEmpty();
    }

    @Test
    @DisplayName("states its title, language, author and the time of publication")
    void information() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle())
                    .isEqualTo("Informe, abril a junio de 2026 – CSEC Progress");
            assertThat(information.getAuthor()).isEqualTo("CDSS");
            assertThat(information.getSubject()).isEqualTo("Un informe.");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(PdfPage.MADE);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("has a bookmark for each heading, one within the other")
    void bookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> names = new ArrayList<>();
            collect(document.getDocumentCatalog().getDocumentOutline(), "", names);
            assertThat(names)
                    .containsExactly(
                            "Informe: niñas, niños y jóvenes",
                            "- En este informe",
                            "- 1 Detección",
                            "-- Un dibujo");
        }
    }

    private static void collect(PDOutlineNode node, String depth, List<String> names) {
        for (PDOutlineItem item : node.children()) {
            names.add((depth + " " + item.getTitle()).strip());
            collect(item, depth + "-", names);
        }
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(elements(element));
            }
        }
        return found;
    }

    private static List<PDStructureElement> tagged(PDDocument document, String tag) {
        return elements(document.getDocumentCatalog().getStructureTreeRoot()).stream()
                .filter(each -> each.getStructureType().equals(tag))
                .toList();
    }

    @Test
    @DisplayName("says each picture in words, and the long form of each sign")
    void alternatives() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(tagged(document, "Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            "Reservado",
                            "Tarde",
                            "Jóvenes detectados. De 62 a 65 por ciento.",
                            "De 3 a 1,408.");
            assertThat(tagged(document, "Span"))
                    .extracting(PDStructureElement::getExpandedForm)
                    .contains(
                            "1 Protocolo",
                            "reservado para proteger la privacidad",
                            "primera cifra",
                            "cumplido");
        }
    }

    @Test
    @DisplayName("has head cells that say what they are the head of")
    void heads() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> scopes =
                    tagged(document, "TH").stream()
                            .map(
                                    each ->
                                            each.getCOSObject()
                                                    .getCOSDictionary(COSName.A)
                                                    .getNameAsString("Scope"))
                            .toList();
            assertThat(scopes).hasSize(98).filteredOn("Column"::equals).hasSize(5);
            assertThat(scopes).filteredOn("Row"::equals).hasSize(93);
        }
    }

    @Test
    @DisplayName("has links within it or with their whole address, each with its words")
    void links() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getContents)
                    .containsExactly("1. Detección", "2. Método, en el sitio");
            var link = (PDAnnotationLink) document.getPage(0).getAnnotations().get(1);
            assertThat(((PDActionURI) link.getAction()).getURI())
                    .isEqualTo(PdfPage.SITE + "/report/2026Q2-r1/method");
        }
    }

    @Test
    @DisplayName("has the text of the page, of its folds and pictures, on every page its mark")
    void text() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertThat(text)
                    .contains("Pingüino y cigüeña", "φ = 2.0 ‡", "El 65 % de los jóvenes.")
                    .contains("Estado φ 65 %", "15†‡", "1,408", "●", "Página")
                    .doesNotContain("4711", "CSV", "Ver como tabla", "cumplidocumplido", "#");
            PDFTextStripper one = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(document)).contains("Demostración: estas cifras");
            }
            assertThat(text.split("Trimestres", -1)).as("heads of the parts of a table").hasSize(4);
        }
    }

    @Test
    @DisplayName("is the same bytes for the same page")
    void sameBytes() throws IOException {
        assertThat(PdfPage.document(PdfPage.html())).isEqualTo(bytes);
    }

    @Test
    @DisplayName("takes nothing from outside")
    void nothingFromOutside() throws IOException {
        String html = PdfPage.html().replace("</section>", "<img src=\"/etc/passwd\"/></section>");
        assertThat(new String(PdfPage.document(html), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("root:");
    }

    @Test
    @DisplayName("is not made of a page that is cut off, or of a picture that it would not show")
    void refused() throws IOException {
        String html = PdfPage.html();
        assertThatThrownBy(() -> PdfPage.document(html.substring(0, html.length() / 2)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PdfPage.document(html.replace("M4,28L116,4", "M4,28C1,1 2,2 3,3")))
                .hasMessageContaining("C");
    }
}
