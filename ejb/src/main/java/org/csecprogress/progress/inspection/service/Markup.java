package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of strangers element by element, without document types and entities. */
final class Markup {
    private static final int DEEPEST = 300;

    private Markup() {}

    /** Looks at elements and at text. */
    interface Rules {
        void begin(XMLStreamReader element) throws FlawedDocumentException;

        default void text(String text) throws FlawedDocumentException {}
    }

    /** Reads a part to its end and closes it. */
    static void read(InputStream part, Rules rules) throws IOException {
        try (part) {
            XMLStreamReader in = factory().createXMLStreamReader(part);
            int depth = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        rules.begin(in);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            rules.text(in.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new FlawedDocumentException(DocumentFlaw.BROKEN);
                    default -> {
                        // Comments and instructions do nothing.
                    }
                }
                if (depth > DEEPEST) {
                    throw new FlawedDocumentException(DocumentFlaw.HEAVY);
                }
            }
        } catch (XMLStreamException e) {
            throw new FlawedDocumentException(DocumentFlaw.BROKEN, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Returns an attribute by its local name, in whatever namespace. */
    static Optional<String> attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return Optional.of(element.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }
}
