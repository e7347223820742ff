package org.csecprogress.report.pdf.web;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.report.drawing.page.Ink;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A picture of a page, drawn on the page of the document: lines, rectangles, circles, paths of
 * straight lines, and texts. A picture with anything else is refused.
 */
final class PdfDrawing implements SVGImage {
    private static final double PATTERN = 6;
    private static final double DOT = 1.1;
    private static final float HATCH = 1.8f;

    /** Attributes that a shape may have itself. */
    private static final List<String> OWN = List.of("fill", "stroke", "stroke-width");

    private final Element svg;
    private final double[] box;
    private final double width;
    private final double height;

    private PdfBoxOutputDevice device;
    private AffineTransform place;
    private PdfLabel label;

    /**
     * Creates a picture.
     *
     * @param width its width on the page, or negative if only its height is known
     * @param height its height on the page, or negative
     * @param dots the number of the device's dots in a pixel
     */
    PdfDrawing(Element svg, double width, double height, double dots) {
        this.svg = svg;
        box =
                Stream.of(svg.getAttribute(PdfAlternatives.BOX).strip().split(" +", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        double ratio = box[3] / box[2];
        boolean wide = width > 0;
        boolean high = height > 0;
        this.width = wide ? width : high ? height / ratio : box[2] * dots;
        this.height = high && !wide ? height : this.width * ratio;
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(height);
    }

    @Override
    public void drawSVG(OutputDevice output, RenderingContext context, double x, double y) {
        device = (PdfBoxOutputDevice) output;
        double scale = width / box[2];
        place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        place.translate(-box[0], -box[1]);
        label = new PdfLabel(device, context, place);
        drawIn(svg);
    }

    private void drawIn(Element parent) {
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                draw(element);
            }
        }
    }

    private void draw(Element element) {
        switch (element.getTagName()) {
            case "title", "desc" -> {
                // The text alternative is an attribute of the picture.
            }
            case "g" -> drawIn(element);
            case "text" -> label.write(element);
            default -> paint(shape(element), ink(element));
        }
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "line" ->
                    new Line2D.Double(
                            number(element, "x1"),
                            number(element, "y1"),
                            number(element, "x2"),
                            number(element, "y2"));
            case "rect" ->
                    new Rectangle2D.Double(
                            number(element, "x"),
                            number(element, "y"),
                            number(element, "width"),
                            number(element, "height"));
            case "circle" -> {
                double radius = number(element, "r");
                yield new Ellipse2D.Double(
                        number(element, "cx") - radius,
                        number(element, "cy") - radius,
                        2 * radius,
                        2 * radius);
            }
            case "path" -> PdfPath.of(element.getAttribute("d"));
            default -> throw new IllegalArgumentException(element.getTagName());
        };
    }

    static double number(Element element, String name) {
        String text = element.getAttribute(name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private PdfInk ink(Element element) {
        Map<String, String> attributes = byClass(element);
        for (String name : OWN) {
            if (element.hasAttribute(name)) {
                attributes.putIfAbsent(name, element.getAttribute(name));
            }
        }
        return PdfInk.of(attributes);
    }

    private Map<String, String> byClass(Element element) {
        String classes = element.getAttribute("class");
        List<String> picture = Arrays.asList(svg.getAttribute("class").split(" ", -1));
        boolean isPath = element.getTagName().equals("path");
        if (picture.contains("map") && isPath) {
            return Ink.ofArea(classes);
        }
        if (picture.contains("waffle")) {
            return Ink.ofSquare(classes);
        }
        return picture.contains("") && !isPath ? Ink.ofSwatch(classes) : Ink.of(classes);
    }

    private void paint(Shape shape, PdfInk ink) {
        if (ink.fill() != PdfInk.NONE) {
            device.setColor(new FSRGBColor(ink.fill()));
            device.fill(place.createTransformedShape(shape));
        }
        switch (ink.pattern()) {
            case HATCHED -> hatch(shape);
            case DOTTED -> dot(shape);
            default -> {
                // Its color is all.
            }
        }
        if (ink.stroke() != PdfInk.NONE && ink.width() > 0) {
            stroke(shape, ink);
        }
    }

    private void stroke(Shape shape, PdfInk ink) {
        float scale = (float) place.getScaleX();
        float[] dash = dash(ink.dash(), scale);
        device.setColor(new FSRGBColor(ink.stroke()));
        device.setStroke(
                new BasicStroke(
                        (float) ink.width() * scale,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        dash,
                        0));
        device.draw(place.createTransformedShape(shape));
    }

    private static float[] dash(List<Float> lengths, float scale) {
        float[] dash = new float[lengths.size()];
        for (int at = 0; at < dash.length; at++) {
            dash[at] = lengths.get(at) * scale;
        }
        return dash.length == 0 ? null : dash;
    }

    private void hatch(Shape shape) {
        Rectangle2D all = shape.getBounds2D();
        Path2D stripes = new Path2D.Double();
        Stroke wide = new BasicStroke(HATCH);
        double end = all.getMaxX() + all.getHeight();
        for (double x = all.getX() - all.getHeight(); x < end; x += PATTERN) {
            var stripe = new Line2D.Double(x, all.getMaxY(), x + all.getHeight(), all.getY());
            stripes.append(wide.createStrokedShape(stripe), false);
        }
        fillWithin(shape, stripes);
    }

    private void dot(Shape shape) {
        Rectangle2D all = shape.getBounds2D();
        Path2D dots = new Path2D.Double();
        double step = PATTERN / 2;
        boolean even = true;
        for (double y = all.getY() + step / 2; y < all.getMaxY(); y += step) {
            for (double x = all.getX() + (even ? step / 2 : step * 1.5);
                    x < all.getMaxX();
                    x += PATTERN) {
                dots.append(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT), false);
            }
            even = !even;
        }
        fillWithin(shape, dots);
    }

    private void fillWithin(Shape shape, Shape pattern) {
        device.pushClip(place.createTransformedShape(shape));
        device.setColor(new FSRGBColor(PdfInk.PATTERN_COLOR));
        device.fill(place.createTransformedShape(pattern));
        device.popClip();
    }
}
