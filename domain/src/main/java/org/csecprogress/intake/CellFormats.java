package org.csecprogress.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Which of a workbook's cell formats show a number as a date or time. Excel keeps a date as a
 * number, so a 3 that someone formatted is no different from January 3, 1900 but by this.
 */
final class CellFormats extends Xml.Handler {
    /** Excel itself allows no more. */
    private static final int MOST_FORMATS = 65_490;

    /** What in a format is shown as it is, or is a colour or a condition. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("[ymdhs]");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean inCells;

    @Override
    void begin(String name, Attributes attributes) throws SAXException {
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

    /** Whether the format of that number, from 0, shows dates or times. */
    boolean isDate(int format) {
        if (format < 0 || format >= formats.size()) {
            return false;
        }
        int id = formats.get(format);
        String code = codes.get(id);
        return code == null ? isBuiltInDate(id) : isDate(code);
    }

    /** The numbers that Excel gives to its own formats of dates and times. */
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
