package org.csecprogress.exchange.workbook;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.RowSink;
import org.csecprogress.exchange.file.Xml;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads the rows of one sheet of an Excel workbook and passes each on. */
final class SheetRows extends Xml.Handler {
    private final SharedTexts texts;
    private final CellFormats formats;
    private final RowSink sink;
    private final int rowsBefore;

    private final SortedMap<Integer, RawCell> cells = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final Formulas formulas = new Formulas();
    private StringBuilder collecting;
    private int rows;
    private int row;
    private int column;
    private String type;
    private int format;
    private boolean hasFormula;
    private String group;
    private String range;
    private boolean phonetic;

    /**
     * @param rowsBefore how many rows of other sheets were read before
     */
    SheetRows(SharedTexts texts, CellFormats formats, RowSink sink, int rowsBefore) {
        this.texts = texts;
        this.formats = formats;
        this.sink = sink;
        this.rowsBefore = rowsBefore;
    }

    /** Whether a formula of the sheet refers to something outside the workbook. */
    boolean reachesOutside() {
        return formulas.reachOutside();
    }

    /** Returns the number of rows with content. */
    int rows() {
        return rows;
    }

    @Override
    public void begin(String name, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> {
                hasFormula = true;
                group = attributes.getValue("si");
                range = attributes.getValue("ref");
                collecting = formula;
            }
            case "v" -> collecting = value;
            case "rPh" -> phonetic = true;
            case "t" -> collecting = phonetic ? null : value;
            default -> collecting = null;
        }
    }

    private void beginRow(String number) throws SAXException {
        row = number == null ? row + 1 : whole(number);
        column = -1;
        cells.clear();
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        type = attributes.getValue("t");
        String style = attributes.getValue("s");
        format = style == null ? 0 : whole(style);
        value.setLength(0);
        formula.setLength(0);
        hasFormula = false;
        group = null;
        range = null;
        phonetic = false;
    }

    private int columnOf(String reference) throws SAXException {
        int number = 0;
        for (int i = 0; i < Math.min(reference.length(), 4); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + letter - 'A' + 1;
        }
        if (number == 0) {
            throw stop(FileProblem.BROKEN);
        }
        return number - 1;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (collecting != null) {
            int longest = collecting == formula ? Formula.LONGEST : RawCell.LONGEST;
            int room = longest + 1 - collecting.length();
            collecting.append(chars, start, Math.min(length, room));
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        switch (name) {
            case "c" -> endCell();
            case "row" -> endRow();
            case "rPh" -> phonetic = false;
            case "f", "v", "t" -> collecting = null;
            default -> {
                // Other elements of a cell do not change its content.
            }
        }
    }

    private void endCell() throws SAXException {
        String whole = hasFormula ? formulas.of(formula.toString(), group, range) : "";
        if (column <= RowSink.LAST_COLUMN) {
            RawCell cell = cell(whole);
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
    }

    private void endRow() throws SAXException {
        if (cells.isEmpty()) {
            return;
        }
        if (rowsBefore + rows >= RowSink.MOST_ROWS) {
            throw stop(FileProblem.TOO_MANY_ROWS, RowSink.MOST_ROWS);
        }
        rows++;
        sink.row(row, cells);
    }

    /**
     * Returns the cell's content, and a formula's result only if the formula stays inside the
     * workbook.
     */
    private RawCell cell(String whole) throws SAXException {
        Optional<String> made = hasFormula ? Optional.of(whole) : formulas.filling(row, column);
        if (made.isEmpty()) {
            return said();
        }
        if ("e".equals(type)) {
            return said().workedOut();
        }
        String written = "=" + (made.get().isEmpty() ? formula : made.get());
        if (!Formula.staysInside(made.get())) {
            return new RawCell(RawCell.Kind.OUTSIDE, written);
        }
        boolean isText = "str".equals(type) || "inlineStr".equals(type);
        return value.length() == 0 && !isText
                ? new RawCell(RawCell.Kind.NO_RESULT, written)
                : said().workedOut();
    }

    private RawCell said() throws SAXException {
        String text = value.toString();
        if (type == null || type.equals("n")) {
            return number(text.strip());
        }
        return switch (type) {
            case "s" -> RawCell.text(text.isBlank() ? "" : texts.get(whole(text)));
            case "b" ->
                    new RawCell(
                            RawCell.Kind.TRUE_OR_FALSE,
                            text.strip().equals("0") ? "FALSE" : "TRUE");
            case "e" -> new RawCell(RawCell.Kind.ERROR, text);
            case "d" -> new RawCell(RawCell.Kind.DATE, text);
            default -> RawCell.text(text);
        };
    }

    /** Cutting a number would change it, so a long one is kept as text, which is refused later. */
    private RawCell number(String text) {
        if (text.isEmpty() || text.length() > RawCell.LONGEST) {
            return RawCell.text(text);
        }
        RawCell number = new RawCell(RawCell.Kind.NUMBER, text);
        return formats.isDate(format) ? number.asDate() : number;
    }
}
