package org.csecprogress.report.discovery.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.SiteAddress;

/** The list of pages for search engines, each with its counterpart in the other language. */
final class SiteMap {
    private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SiteAddress site;
    private final String mark;

    /**
     * @param mark the mark of the demonstration, or empty
     */
    SiteMap(SiteAddress site, String mark) {
        this.site = site;
        this.mark = mark;
    }

    /**
     * Writes the file.
     *
     * @param paths the canonical paths without the language
     */
    byte[] write(List<String> paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8);
            xml.writeStartDocument(UTF_8, "1.0");
            xml.setDefaultNamespace(SITE_MAP);
            xml.setPrefix("xhtml", XHTML);
            xml.writeStartElement(SITE_MAP, "urlset");
            xml.writeDefaultNamespace(SITE_MAP);
            xml.writeNamespace("xhtml", XHTML);
            if (!mark.isEmpty()) {
                xml.writeComment(" " + mark + " ");
            }
            for (String path : paths) {
                for (Language language : Language.values()) {
                    write(xml, language, path);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml, Language language, String path)
            throws XMLStreamException {
        xml.writeStartElement(SITE_MAP, "url");
        xml.writeStartElement(SITE_MAP, "loc");
        xml.writeCharacters(full(language, path));
        xml.writeEndElement();
        for (Language other : Language.values()) {
            xml.writeEmptyElement(XHTML, "link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", other.code());
            xml.writeAttribute("href", full(other, path));
        }
        xml.writeEndElement();
    }

    private String full(Language language, String path) {
        return site.of(PublicRoute.address(language, path));
    }
}
