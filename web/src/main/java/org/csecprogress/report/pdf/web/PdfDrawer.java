package org.csecprogress.report.pdf.web;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Draws the pictures of a page with the fonts of the document, and takes nothing from outside. */
final class PdfDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dots) {
        return new PdfDrawing(svg, width, height, dots);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        // The document's own fonts are used.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The document's own fonts are used.
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
