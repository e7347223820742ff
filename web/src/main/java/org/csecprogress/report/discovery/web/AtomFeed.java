package org.csecprogress.report.discovery.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.csecprogress.kernel.Language;

/**
 * An Atom feed (RFC 4287).
 *
 * @param language the language of its texts
 * @param title its title
 * @param author the publisher
 * @param self its full address, which is its identifier
 * @param page the full address of the page with the same content
 * @param entries its entries, newest first
 */
record AtomFeed(
        Language language,
        String title,
        String author,
        String self,
        String page,
        List<Entry> entries) {
    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param id its identifier, which never changes
     * @param link the full address of what it is about
     * @param published when it first came out
     * @param updated when it last changed
     */
    record Entry(
            String id,
            String title,
            String link,
            Instant published,
            Instant updated,
            String summary) {}

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8);
            xml.writeStartDocument(UTF_8, "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
            text(xml, "id", self);
            text(xml, "title", title);
            text(xml, "updated", updated().toString());
            xml.writeStartElement(ATOM, "author");
            text(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the newest change; a feed without entries needs a time as well. */
    private Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "published", entry.published().toString());
        text(xml, "updated", entry.updated().toString());
        link(xml, "alternate", "text/html", entry.link());
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
