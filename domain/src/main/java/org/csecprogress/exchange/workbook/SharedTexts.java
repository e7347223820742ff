package org.csecprogress.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.Xml;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The shared strings of a workbook. Only as much of each is kept as is ever shown. */
final class SharedTexts extends Xml.Handler {
    private static final int MOST_TEXTS = 100_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;
    private boolean collecting;
    private boolean phonetic;

    @Override
    public void begin(String name, Attributes attributes) {
        if (name.equals("si")) {
            text.setLength(0);
        }
        phonetic = phonetic || name.equals("rPh");
        collecting = name.equals("t") && !phonetic;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (collecting) {
            text.append(chars, start, Math.min(length, RawCell.LONGEST + 1 - text.length()));
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        collecting = false;
        if (name.equals("rPh")) {
            phonetic = false;
        } else if (name.equals("si")) {
            characters += text.length();
            if (texts.size() >= MOST_TEXTS || characters > MOST_CHARACTERS) {
                throw stop(FileProblem.TOO_MUCH_TEXT);
            }
            texts.add(text.toString());
        }
    }

    /** Returns the text with that number, from 0; the empty string if there is none. */
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
}
