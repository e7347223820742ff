package org.csecprogress.exchange.statewide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Heading;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Xml;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * IHE's Aggregate Data Exchange (ADX): one group for the county's quarter with a value for each
 * figure, the dimension as an attribute. ADX requires a number in every value, so an absent figure
 * is a zero whose annotation is the code of the reason; no other zero has such an annotation.
 */
public final class Adx {
    static final String NAMESPACE = "urn:ihe:qrph:adx:2015";
    static final String ADX = "adx";
    static final String GROUP = "group";
    static final String DATA_VALUE = "dataValue";
    static final String ANNOTATION = "annotation";
    static final String ORG_UNIT = "orgUnit";
    static final String PERIOD = "period";
    static final String DATA_SET = "dataSet";
    static final String ELEMENT = "dataElement";
    static final String VALUE = "value";
    static final String ZERO = "0";

    private Adx() {}

    /**
     * Reads the figures of a file.
     *
     * @throws RefusedFileException if it is no ADX, or of another filing
     */
    public static void read(InputStream in, Heading heading, FigureSet figures)
            throws RefusedFileException {
        AdxValues values = new AdxValues(heading, figures);
        try {
            Xml.read(in, values);
        } catch (RefusedFileException e) {
            if (e.problem() == FileProblem.BROKEN) {
                throw new RefusedFileException(FileProblem.MALFORMED, (long) values.line());
            }
            throw e;
        }
        if (!values.isAny()) {
            throw new RefusedFileException(FileProblem.OTHER_SHAPE);
        }
    }

    /** Returns a quarter as ADX writes it, by its first day and its length. */
    static String written(ReportingPeriod period) {
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
