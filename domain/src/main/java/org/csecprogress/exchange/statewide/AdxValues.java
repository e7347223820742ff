package org.csecprogress.exchange.statewide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Heading;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.file.Xml;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.kernel.ReportingPeriod;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Passes the groups and values of an ADX file on, as they are parsed. */
final class AdxValues extends Xml.Handler {
    private static final String CLEAR = "CLEAR";
    private static final Pattern QUARTER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/P3M");

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

    AdxValues(Heading heading, FigureSet figures) {
        this.heading = heading;
        this.figures = figures;
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    /** Returns the line that is being read. */
    int line() {
        return locator == null ? 1 : Math.max(locator.getLineNumber(), 1);
    }

    @Override
    public void within(String uri) throws SAXException {
        if (!begun && !uri.equals(Adx.NAMESPACE)) {
            throw stop(FileProblem.OTHER_SHAPE);
        }
    }

    @Override
    public void begin(String name, Attributes attributes) throws SAXException {
        if (!begun && !name.equals(Adx.ADX)) {
            throw stop(FileProblem.OTHER_SHAPE);
        }
        begun = true;
        annotating = name.equals(Adx.ANNOTATION);
        try {
            if (name.equals(Adx.GROUP)) {
                any = true;
                group(attributes);
            } else if (name.equals(Adx.DATA_VALUE)) {
                figures.count();
                line = line();
                value(attributes);
            }
        } catch (RefusedFileException e) {
            throw new SAXException(e);
        }
    }

    private void group(Attributes attributes) throws RefusedFileException {
        heading.county(text(attributes, Adx.ORG_UNIT));
        String period = text(attributes, Adx.PERIOD);
        heading.period(quarter(period.strip()), period);
        if (attributes.getValue("", Adx.DATA_SET) != null) {
            heading.dataSet(text(attributes, Adx.DATA_SET));
        }
    }

    private static Optional<ReportingPeriod> quarter(String text) {
        Matcher matcher = QUARTER.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(LocalDate.parse(matcher.group(1)))
                            .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100)
                            .map(ReportingPeriod::containing)
                            .filter(q -> text.equals(Adx.written(q)))
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
        value = text(attributes, Adx.VALUE);
        StringBuilder written = new StringBuilder(text(attributes, Adx.ELEMENT).strip());
        boolean named = !written.isEmpty();
        for (int i = 0; named && i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i);
            boolean dimension = attributes.getURI(i).isEmpty();
            if (dimension && !name.equals(Adx.ELEMENT) && !name.equals(Adx.VALUE)) {
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
        if (name.equals(Adx.DATA_VALUE)) {
            figure(new RowError.Place("", "line " + line));
        }
    }

    private void figure(RowError.Place place) {
        String note = annotation.toString().strip();
        boolean reason = AbsentReason.parse(note).isPresent();
        boolean empty = value.isBlank() || value.strip().equals(Adx.ZERO);
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

    /** Whether the file has a group of values. */
    boolean isAny() {
        return any;
    }
}
