package org.csecprogress.report.discovery.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An XML file as the parser of the platform reads it. */
final class XmlFile {
    private final Document document;

    XmlFile(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Returns the elements of a name, in any namespace. */
    List<Element> all(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    /** Returns the texts of the elements of a name. */
    List<String> texts(String name) {
        return all(name).stream().map(Element::getTextContent).toList();
    }

    /** Returns an attribute of each element of a name. */
    List<String> attributes(String name, String attribute) {
        return all(name).stream().map(element -> element.getAttribute(attribute)).toList();
    }
}
