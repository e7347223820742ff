package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer in XML, as the parser of the platform reads it. */
final class XmlAnswer {
    private final Document document;

    XmlAnswer(String body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Returns the elements of a name, in any namespace. */
    List<Element> all(String name) {
        return all(root(), name);
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    /** Returns the texts of the elements of a name. */
    List<String> texts(String name) {
        return all(name).stream().map(Element::getTextContent).toList();
    }

    /** Returns the text of the first element of a name in another. */
    static String child(Element in, String name) {
        return all(in, name).get(0).getTextContent();
    }

    /** Returns an attribute of each element of a name in another. */
    static List<String> attributes(Element in, String name, String attribute) {
        return all(in, name).stream().map(element -> element.getAttribute(attribute)).toList();
    }
}
