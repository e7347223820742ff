package org.csecprogress.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.Xml;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The relationships of a workbook part. */
final class Relations extends Xml.Handler {
    private static final int MOST = 10_000;

    /** A hyperlink is harmless, because nobody follows it here. */
    private static final String LINK = "/hyperlink";

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();
    private boolean outside;

    private Relations() {}

    /** Reads the relationships and closes the stream. */
    static Relations read(InputStream in) throws IOException, RefusedFileException {
        try (in) {
            Relations relations = new Relations();
            Xml.read(in, relations);
            return relations;
        }
    }

    @Override
    public void begin(String name, Attributes attributes) throws SAXException {
        if (!name.equals("Relationship")) {
            return;
        }
        if (targets.size() >= MOST) {
            throw stop(FileProblem.TOO_MANY_PARTS);
        }
        String type = value(attributes, "Type");
        if (value(attributes, "TargetMode").equals("External")) {
            outside = outside || !type.endsWith(LINK);
            return;
        }
        String target = value(attributes, "Target");
        targets.put(value(attributes, "Id"), target);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        types.put(value(attributes, "Id"), kind);
        byType.putIfAbsent(kind, target);
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    /** Whether the part uses something outside the workbook. */
    boolean leadsOutside() {
        return outside;
    }

    /** Returns the name of the part with that identifier. */
    Optional<String> part(String id) {
        return Optional.ofNullable(targets.get(id)).map(Relations::inWorkbook);
    }

    /** Whether the part with that identifier is of that type, such as worksheet. */
    boolean isOfType(String id, String type) {
        return type.equals(types.get(id));
    }

    /** Returns the part of that type, such as sharedStrings. */
    Optional<String> partOfType(String type) {
        return Optional.ofNullable(byType.get(type)).map(Relations::inWorkbook);
    }

    private static String inWorkbook(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
