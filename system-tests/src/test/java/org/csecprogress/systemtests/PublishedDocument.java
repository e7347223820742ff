package org.csecprogress.systemtests;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * A PDF document that was published.
 *
 * @param pages the text of each page, without spaces
 * @param bookmarks the bookmarks beneath the title
 * @param lacks what it lacks for PDF/UA-1, by veraPDF; nothing if it conforms
 */
record PublishedDocument(
        String title,
        String language,
        List<String> pages,
        List<String> bookmarks,
        List<String> lacks) {
    /** Reads and checks a document. */
    static PublishedDocument of(byte[] bytes) throws Exception {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(close(text.getText(document)));
            }
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem title :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                title.children().forEach(item -> bookmarks.add(item.getTitle()));
            }
            return new PublishedDocument(
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    pages,
                    bookmarks,
                    lacks(bytes));
        }
    }

    /** Returns a text without spaces, which differ by the lines of a document. */
    static String close(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    /** Returns the text of all pages, without spaces. */
    String text() {
        return String.join("", pages);
    }

    private static List<String> lacks(byte[] bytes) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(
                                        new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
