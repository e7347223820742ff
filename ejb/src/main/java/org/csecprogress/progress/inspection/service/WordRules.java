package org.csecprogress.progress.inspection.service;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The rules for the text of a Word document: fields that fetch something from outside. */
final class WordRules implements Markup.Rules {
    private static final Pattern FETCHES =
            Pattern.compile(
                    "^\\W*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MACRO =
            Pattern.compile("^\\W*MACROBUTTON\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Longer fields are cut: the word that matters is at their beginning. */
    private static final int ENOUGH = 2_000;

    private final StringBuilder field = new StringBuilder();
    private boolean inField;

    @Override
    public void begin(XMLStreamReader element) throws FlawedDocumentException {
        String name = element.getLocalName();
        inField = name.equals("instrText");
        if (name.equals("fldSimple")) {
            check(Markup.attribute(element, "instr").orElse(""));
        } else if (name.equals("fldChar")) {
            check(field.toString());
            field.setLength(0);
        } else if (name.equals("OLEObject") || name.equals("altChunk")) {
            throw new FlawedDocumentException(DocumentFlaw.EMBEDDED);
        }
    }

    @Override
    public void text(String text) throws FlawedDocumentException {
        if (inField && field.length() < ENOUGH) {
            field.append(text);
            // A field without its end counts as well.
            check(field.toString());
        }
    }

    private static void check(String field) throws FlawedDocumentException {
        if (FETCHES.matcher(field).matches()) {
            throw new FlawedDocumentException(DocumentFlaw.OUTSIDE);
        }
        if (MACRO.matcher(field).matches()) {
            throw new FlawedDocumentException(DocumentFlaw.MACROS);
        }
    }
}
