package org.csecprogress.report.pdf.web;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;

/**
 * Writes the texts of a picture as text, so that they can be found and copied.
 *
 * @param place from the units of the picture to those of the device
 */
record PdfLabel(PdfBoxOutputDevice device, RenderingContext context, AffineTransform place) {
    /** Size of every text, in units of the picture, which are larger on paper. */
    private static final float SIZE = 12.5f;

    private static final float MARK_SIZE = 11;
    private static final double ASCENT = 0.74;
    private static final double HEIGHT = 0.95;

    void write(Element text) {
        String said = text.getTextContent().strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            return;
        }
        String classes = text.getAttribute("class");
        double scale = place.getScaleX();
        float size = (float) ((classes.equals("mark") ? MARK_SIZE : SIZE) * scale);
        FSFont font = font(size, PdfInk.isStrong(classes));
        Point2D at =
                place.transform(
                        new Point2D.Double(
                                PdfDrawing.number(text, "x"), PdfDrawing.number(text, "y")),
                        null);
        double width = context.getTextRenderer().getWidth(context.getFontContext(), font, said);
        double left =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> at.getX() - width / 2;
                    case "end" -> at.getX() - width;
                    default -> at.getX();
                };
        if (PdfInk.isOnPaper(classes)) {
            device.setColor(new FSRGBColor(0xffffff));
            device.fill(
                    new Rectangle2D.Double(
                            left - scale,
                            at.getY() - size * ASCENT,
                            width + 2 * scale,
                            size * HEIGHT));
        }
        device.setFont(font);
        device.setColor(new FSRGBColor(PdfInk.ofText(classes)));
        device.drawString(said, (float) left, (float) at.getY(), null);
    }

    private FSFont font(float size, boolean strong) {
        FontSpecification wanted = new FontSpecification();
        wanted.families = PdfFonts.families();
        wanted.size = size;
        wanted.fontWeight = strong ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
        wanted.fontStyle = IdentValue.NORMAL;
        wanted.variant = IdentValue.NORMAL;
        return context.getFont(wanted);
    }
}
