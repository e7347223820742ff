package org.csecprogress.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads XML from outside as a stream: whatever its size, no more is kept than the handler keeps. A
 * document type is refused before anything that it declares is looked at, so there are no entities
 * to expand and nothing to fetch.
 */
final class Xml {
    /** Spreadsheets use a few hundred names of elements and attributes. */
    private static final int MOST_NAMES = 2_000;

    /** They nest about ten elements. */
    private static final String DEEPEST = "100";

    private Xml() {}

    /** Takes what a part of a workbook consists of. */
    abstract static class Handler extends DefaultHandler2 {
        private final Set<String> names = new HashSet<>();

        @Override
        public final void startElement(String uri, String name, String qName, Attributes attributes)
                throws SAXException {
            know(qName);
            for (int i = 0; i < attributes.getLength(); i++) {
                know(attributes.getQName(i));
            }
            within(uri);
            begin(name, attributes);
        }

        /** The namespace of an element that begins, for whoever minds it. */
        void within(String uri) throws SAXException {}

        /** The parser keeps every name that it has seen. */
        private void know(String name) throws SAXException {
            names.add(name);
            if (names.size() > MOST_NAMES) {
                throw stop(FileProblem.BROKEN);
            }
        }

        /** An element begins. */
        abstract void begin(String name, Attributes attributes) throws SAXException;

        @Override
        public final void startDTD(String name, String publicId, String systemId)
                throws SAXException {
            throw stop(FileProblem.DECLARATIONS);
        }

        @Override
        public final InputSource resolveEntity(
                String name, String publicId, String baseUri, String systemId) throws SAXException {
            throw stop(FileProblem.DECLARATIONS);
        }

        /** Ends the reading. */
        final SAXException stop(FileProblem problem, Object... arguments) {
            return new SAXException(new RefusedFileException(problem, arguments));
        }

        /** A whole number of the file, such as the number of a row. */
        final int whole(String text) throws SAXException {
            try {
                return Integer.parseInt(text.strip());
            } catch (NumberFormatException e) {
                throw new SAXException(new RefusedFileException(FileProblem.BROKEN, e));
            }
        }
    }

    /**
     * Reads a document to its end.
     *
     * @throws RefusedFileException if it is not one, or the handler ends it
     */
    static void read(InputStream in, Handler handler) throws RefusedFileException {
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            InputSource source = new InputSource(new MarkupLimit(in));
            // What spreadsheets write, whatever the document says: MarkupLimit counts on it.
            source.setEncoding(StandardCharsets.UTF_8.name());
            reader.parse(source);
        } catch (SAXException e) {
            if (e.getException() instanceof RefusedFileException refused) {
                throw refused;
            }
            throw new RefusedFileException(FileProblem.BROKEN, e);
        } catch (MarkupLimit.TooLongException e) {
            throw new RefusedFileException(FileProblem.TOO_MUCH_TEXT, e);
        } catch (IOException e) {
            throw new RefusedFileException(FileProblem.BROKEN, e);
        }
    }

    /** The parser of Java itself: which other libraries a server has must not matter. */
    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setProperty(
                    "http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has this parser", e);
        }
    }
}
