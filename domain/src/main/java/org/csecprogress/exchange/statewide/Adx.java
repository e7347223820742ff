package org.csecprogress.exchange.statewide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Heading;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Xml;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/**
 * IHE's Aggregate Data Exchange (ADX): one group for the county's quarter with a value for each
 * figure, the dimension as an attribute. ADX requires a number in every value, so an absent figure
 * is a zero whose annotation is the code of the reason; no other zero has such an annotation.
 */
public final class Adx {
    private static final String NAMESPACE = "urn:ihe:qrph:adx:2015";
    private static final String ADX = "adx";
    private static final String GROUP = "group";
    private static final String DATA_VALUE = "dataValue";
    private static final String ANNOTATION = "annotation";
    private static final String ORG_UNIT = "orgUnit";
    private static final String PERIOD = "period";
    private static final String DATA_SET = "dataSet";
    private static final String ELEMENT = "dataElement";
    private static final String VALUE = "value";
    private static final String CLEAR = "CLEAR";
    private static final String ZERO = "0";
    private static final Pattern QUARTER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/P3M");

    private Adx() {}

    public static void read(InputStream in, Heading heading, FigureSet figures)
            throws RefusedFileException {
        Values values = new Values(heading, figures);
        try {
            Xml.read(in, values);
        } catch (RefusedFileException e) {
            if (e.problem() == FileProblem.BROKEN) {
                throw new RefusedFileException(FileProblem.MALFORMED, (long) values.line());
            }
            throw e;
        }
        if (!values.any) {
            throw new RefusedFileException(FileProblem.OTHER_SHAPE);
        }
    }

    /** Handles the values as they are parsed. */
    private static final class Values extends Xml.Handler {
        private final Heading heading;
        private final FigureSet figures;
        private final StringBuilder annotation = new StringBuilder();
        private Locator locator;
        private boolean begun;
        private boolean any;
        private boolean annotating;
        private String address = "";
        private String value = "";
        private int line;

        Values(Heading heading, FigureSet figures) {
            this.heading = heading;
            this.figures = figures;
        }

        @Override
        public void setDocumentLocator(Locator found) {
            locator = found;
        }

        int line() {
            return locator == null ? 1 : Math.max(locator.getLineNumber(), 1);
        }

        @Override
        public void within(String uri) throws SAXException {
            if (!begun && !uri.equals(NAMESPACE)) {
                throw stop(FileProblem.OTHER_SHAPE);
            }
        }

        @Override
        public void begin(String name, Attributes attributes) throws SAXException {
            if (!begun && !name.equals(ADX)) {
                throw stop(FileProblem.OTHER_SHAPE);
            }
            begun = true;
            annotating = name.equals(ANNOTATION);
            try {
                if (name.equals(GROUP)) {
                    any = true;
                    group(attributes);
                } else if (name.equals(DATA_VALUE)) {
                    figures.count();
                    line = line();
                    value(attributes);
                }
            } catch (RefusedFileException e) {
                throw new SAXException(e);
            }
        }

        private void group(Attributes attributes) throws RefusedFileException {
            heading.county(text(attributes, ORG_UNIT));
            String period = text(attributes, PERIOD);
            heading.period(quarter(period.strip()), period);
            if (attributes.getValue("", DATA_SET) != null) {
                heading.dataSet(text(attributes, DATA_SET));
            }
        }

        private static Optional<ReportingPeriod> quarter(String text) {
            Matcher matcher = QUARTER.matcher(text);
            try {
                return matcher.matches()
                        ? Optional.of(LocalDate.parse(matcher.group(1)))
                                .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100)
                                .map(ReportingPeriod::containing)
                                .filter(q -> text.equals(written(q)))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static String text(Attributes attributes, String name) {
            String text = attributes.getValue("", name);
            return text == null ? "" : text;
        }

        private void value(Attributes attributes) {
            annotation.setLength(0);
            value = text(attributes, VALUE);
            StringBuilder written = new StringBuilder(text(attributes, ELEMENT).strip());
            boolean named = !written.isEmpty();
            for (int i = 0; named && i < attributes.getLength(); i++) {
                String name = attributes.getLocalName(i);
                boolean dimension = attributes.getURI(i).isEmpty();
                if (dimension && !name.equals(ELEMENT) && !name.equals(VALUE)) {
                    written.append('@').append(name).append(':').append(attributes.getValue(i));
                }
            }
            address = written.toString();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (annotating && annotation.length() < RawCell.LONGEST) {
                annotation.append(text, start, Math.min(length, RawCell.LONGEST));
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            annotating = false;
            if (name.equals(DATA_VALUE)) {
                figure(new RowError.Place("", "line " + line));
            }
        }

        private void figure(RowError.Place place) {
            String note = annotation.toString().strip();
            boolean reason = AbsentReason.parse(note).isPresent();
            boolean empty = value.isBlank() || value.strip().equals(ZERO);
            if (address.isEmpty()) {
                figures.lost(place, value);
            } else if ((reason || note.equals(CLEAR)) && !empty) {
                figures.misplaced(place, address, value + " " + note);
            } else if (reason) {
                figures.value(place, address, RawCell.text(note));
            } else if (note.equals(CLEAR)) {
                figures.clear(place, address, note);
            } else if (value.isBlank()) {
                figures.blank(address);
            } else {
                figures.value(place, address, RawCell.text(value));
            }
        }
    }

    private static String written(ReportingPeriod period) {
        return period.start() + "/P3M";
    }

    /**
     * Writes the answers.
     *
     * @param mark the notice that the data are made up; empty if they are real
     */
    public static void write(
            Stamp stamp, Map<CellKey, Answer> answers, String mark, Instant at, OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            if (!mark.isEmpty()) {
                xml.writeComment(" " + mark + " ");
            }
            xml.writeStartElement(ADX);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("exported", at.truncatedTo(ChronoUnit.SECONDS).toString());
            xml.writeStartElement(GROUP);
            xml.writeAttribute(ORG_UNIT, stamp.county().value());
            xml.writeAttribute(PERIOD, written(stamp.period()));
            xml.writeAttribute(DATA_SET, Heading.dataSet(stamp));
            for (Map.Entry<CellKey, Answer> each : answers.entrySet()) {
                write(xml, each.getKey(), each.getValue());
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(XMLStreamWriter xml, CellKey figure, Answer answer)
            throws XMLStreamException {
        boolean counted = answer.number().isPresent();
        xml.writeCharacters("\n");
        xml.writeStartElement(DATA_VALUE);
        xml.writeAttribute(ELEMENT, figure.input());
        if (!figure.isTotal()) {
            xml.writeAttribute(figure.dimension(), figure.category());
        }
        xml.writeAttribute(VALUE, counted ? answer.written() : ZERO);
        if (!counted) {
            xml.writeStartElement(ANNOTATION);
            xml.writeCharacters(answer.written());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
