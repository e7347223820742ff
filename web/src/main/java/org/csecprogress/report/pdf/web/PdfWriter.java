package org.csecprogress.report.pdf.web;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.w3c.dom.Document;

/** Writes a page as a tagged document (PDF/UA). The same page gives the same bytes. */
final class PdfWriter {
    private static final String PRODUCER = "CSEC Progress";

    // PDFBox says of each document that our font stands in for fonts that no document uses.
    private static final Logger STAND_INS = Logger.getLogger(PDType1Font.class.getName());

    static {
        STAND_INS.setLevel(Level.SEVERE);
        FontMappers.set(new PdfFallbackFonts());
        // It would tell of each step of each document.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private PdfWriter() {}

    /**
     * Returns the document.
     *
     * @param page its markup
     * @param made the time that it states as that of its making
     */
    static byte[] write(Document page, Instant made) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useSVGDrawer(new PdfDrawer());
        // A document is made of its page, our fonts and our style sheet, and of nothing else.
        for (ExternalResourceControlPriority each : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, each);
        }
        PdfFonts.addTo(builder);
        builder.withW3cDocument(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            finish(document, made);
            var bytes = new ByteArrayOutputStream(1 << 18);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finish(PDDocument document, Instant made) throws IOException {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTimeInMillis(made.toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(time);
        information.setModificationDate(time);
        // The default is the time of writing.
        document.setDocumentId(made.toEpochMilli());
        Map<Integer, String> alternatives = alternatives(document);
        for (PDPage page : document.getPages()) {
            for (PDAnnotation link : page.getAnnotations()) {
                link.setContents(alternatives.get(link.getStructParent()));
            }
        }
    }

    /** Returns the text alternatives of what is within the structure, by its key there. */
    private static Map<Integer, String> alternatives(PDDocument document) {
        COSArray tree =
                document.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getCOSObject()
                        .getCOSDictionary(COSName.PARENT_TREE)
                        .getCOSArray(COSName.NUMS);
        Map<Integer, String> found = new HashMap<>();
        for (int at = 0; at + 1 < tree.size(); at += 2) {
            COSBase element = tree.getObject(at + 1);
            if (element instanceof COSDictionary link) {
                found.put(((COSNumber) tree.getObject(at)).intValue(), link.getString(COSName.ALT));
            }
        }
        return found;
    }
}
