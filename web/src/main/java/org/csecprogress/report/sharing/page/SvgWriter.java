package org.csecprogress.report.sharing.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.drawing.page.Ink;

/** Writes an SVG file. */
final class SvgWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Signs that Public Sans does not have, such as φ. */
    private static final Pattern OTHER_SIGNS =
            Pattern.compile("[^\\x20-\\u00ff\\u2010-\\u201f\\u2022\\u2026\\u2212]+");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Begins a file; the caller closes its root. */
    SvgWriter() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8);
            xml.writeStartDocument(UTF_8, "1.0");
            xml.setDefaultNamespace(SVG);
            xml.writeStartElement(SVG, "svg");
            xml.writeDefaultNamespace(SVG);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element. */
    SvgWriter start(String name) {
        try {
            xml.writeStartElement(SVG, name);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Writes an attribute of the element that was opened. */
    SvgWriter with(String name, String value) {
        try {
            xml.writeAttribute(name, value);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    SvgWriter with(Map<String, String> attributes) {
        attributes.forEach(this::with);
        return this;
    }

    /** Writes text in the element that was opened. */
    SvgWriter text(String text) {
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Writes text to look at. Signs that the font of the file lacks are in another. */
    SvgWriter shown(String text) {
        Matcher other = OTHER_SIGNS.matcher(text);
        int from = 0;
        while (other.find()) {
            text(text.substring(from, other.start()));
            start("tspan").with("font-family", "sans-serif").text(other.group()).end();
            from = other.end();
        }
        return text(text.substring(from));
    }

    /** Closes the element that was opened last. */
    SvgWriter end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Writes the shapes of a drawing, in the order in which the page has them. */
    void draw(Drawing drawing, boolean isMap) {
        for (Drawing.Line line : drawing.lines()) {
            start("line").with("x1", line.x1()).with("y1", line.y1());
            with("x2", line.x2()).with("y2", line.y2()).with(Ink.of(line.styleClass())).end();
        }
        for (Drawing.Bar bar : drawing.bars()) {
            start("rect").with("x", bar.x()).with("y", bar.y()).with("width", bar.width());
            with("height", bar.height()).with(Ink.of(bar.styleClass())).end();
        }
        for (Drawing.Outline outline : drawing.outlines()) {
            String styleClass = outline.styleClass();
            start("path").with("d", outline.path());
            with(isMap ? Ink.ofArea(styleClass) : Ink.of(styleClass));
            if (!outline.title().isEmpty()) {
                start("title").text(outline.title()).end();
            }
            end();
        }
        for (Drawing.Dot dot : drawing.dots()) {
            start("circle").with("cx", dot.x()).with("cy", dot.y()).with("r", dot.radius());
            with(Ink.of(dot.styleClass())).end();
        }
        for (Drawing.Words words : drawing.words()) {
            start("text").with("x", words.x()).with("y", words.y());
            if (!words.anchor().equals("start")) {
                with("text-anchor", words.anchor());
            }
            with(Ink.of(words.styleClass())).shown(words.text()).end();
        }
    }

    /** Closes the file and returns its bytes. */
    byte[] bytes() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
