package org.csecprogress.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.Xml;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The cell formats of a workbook that show numbers as dates or times. Excel stores a date as a
 * number, so only the format tells a 3 from January 3, 1900.
 */
final class CellFormats extends Xml.Handler {
    /** Excel's own limit. */
    private static final int MOST_FORMATS = 65_490;

    /** Parts of a format that are literal text, colours or conditions. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("[ymdhs]");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean inCells;

    @Override
    public void begin(String name, Attributes attributes) throws SAXException {
        if (name.equals("cellXfs")) {
            inCells = true;
        } else if (name.equals("numFmt") && attributes.getValue("formatCode") != null) {
            String code = attributes.getValue("formatCode");
            limit(codes.size());
            codes.put(
                    number(attributes, "numFmtId"),
                    code.substring(0, Math.min(code.length(), RawCell.LONGEST)));
        } else if (inCells && name.equals("xf")) {
            limit(formats.size());
            formats.add(number(attributes, "numFmtId"));
        }
    }

    private int number(Attributes attributes, String name) throws SAXException {
        String value = attributes.getValue(name);
        return value == null ? 0 : whole(value);
    }

    private void limit(int size) throws SAXException {
        if (size >= MOST_FORMATS) {
            throw stop(FileProblem.TOO_MANY_PARTS);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("cellXfs")) {
            inCells = false;
        }
    }

    /** Whether the format with that number, from 0, shows dates or times. */
    boolean isDate(int format) {
        if (format < 0 || format >= formats.size()) {
            return false;
        }
        int id = formats.get(format);
        String code = codes.get(id);
        return code == null ? isBuiltInDate(id) : isDate(code);
    }

    /** The numbers of Excel's built-in date and time formats. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22)
                || (id >= 27 && id <= 36)
                || (id >= 45 && id <= 47)
                || (id >= 50 && id <= 58);
    }

    private static boolean isDate(String code) {
        String plain = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return !plain.contains("general") && DATE.matcher(plain).find();
    }
}
