package org.csecprogress.exchange.file;

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
 * Reads untrusted XML as a stream; only the handler keeps data, whatever the size. Document types
 * are refused before their declarations are read, so there are no entities to expand and nothing to
 * fetch.
 */
public final class Xml {
    /** Spreadsheets use a few hundred element and attribute names. */
    private static final int MOST_NAMES = 2_000;

    /** Spreadsheets nest about ten levels. */
    private static final String DEEPEST = "100";

    private Xml() {}

    /** Handler for a part of a workbook. */
    public abstract static class Handler extends DefaultHandler2 {
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

        /** Receives the namespace of an element that starts, if a handler needs it. */
        public void within(String uri) throws SAXException {}

        /** The parser stores every name that it has seen, so their number is limited. */
        private void know(String name) throws SAXException {
            names.add(name);
            if (names.size() > MOST_NAMES) {
                throw stop(FileProblem.BROKEN);
            }
        }

        /** Called at the start of an element. */
        public abstract void begin(String name, Attributes attributes) throws SAXException;

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

        /** Creates the exception that stops reading. */
        public final SAXException stop(FileProblem problem, Object... arguments) {
            return new SAXException(new RefusedFileException(problem, arguments));
        }

        /** Parses a whole number, such as the number of a row. */
        public final int whole(String text) throws SAXException {
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
     * @throws RefusedFileException if it is malformed, or the handler stops reading
     */
    public static void read(InputStream in, Handler handler) throws RefusedFileException {
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            InputSource source = new InputSource(new MarkupLimit(in));
            // Assumes UTF-8 whatever the document declares: spreadsheets write it, and MarkupLimit
            // relies on it.
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

    /** Uses Java's built-in parser, so that other libraries on the server don't matter. */
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
