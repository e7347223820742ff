package org.csecprogress.report.sharing.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An SVG file, read as XML. */
public final class SvgFile {
    private final Element root;

    public SvgFile(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            root =
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public Element root() {
        return root;
    }

    /** Returns the elements of a name, wherever they are. */
    public List<Element> all(String name) {
        NodeList found = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> all = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }

    /** Returns the texts of the elements of a name. */
    public List<String> texts(String name) {
        return all(name).stream().map(Node::getTextContent).toList();
    }
}
