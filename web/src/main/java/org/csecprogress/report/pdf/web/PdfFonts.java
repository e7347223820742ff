package org.csecprogress.report.pdf.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;

/** The fonts of the documents, of which each document has the letters that it uses. */
final class PdfFonts {
    private static final String TEXT = "Public Sans";
    private static final String SYMBOLS = "Symbols";

    private static final int LIGHT = 300;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfFonts() {}

    /** Returns the families: letters, then the signs that they lack. */
    static String[] families() {
        return new String[] {TEXT, SYMBOLS};
    }

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "PublicSans-Light.ttf", TEXT, LIGHT);
        add(builder, "PublicSans-Regular.ttf", TEXT, REGULAR);
        add(builder, "PublicSans-Bold.ttf", TEXT, BOLD);
        add(builder, "DejaVuSans-Symbols.ttf", SYMBOLS, REGULAR);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        byte[] font = PdfResources.bytes("/fonts/" + file);
        builder.useFont(
                () -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }
}
