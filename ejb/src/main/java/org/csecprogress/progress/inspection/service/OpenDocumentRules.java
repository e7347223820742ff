package org.csecprogress.progress.inspection.service;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The rules for the parts of an OpenDocument text. */
final class OpenDocumentRules implements Markup.Rules {
    private static final Set<String> MACROS = Set.of("event-listener", "script");
    private static final Set<String> EMBEDDED =
            Set.of("object", "object-ole", "applet", "plugin", "floating-frame", "control");
    private static final Set<String> FETCHES = Set.of("dde-source", "dde-connection-decl");

    @Override
    public void begin(XMLStreamReader element) throws FlawedDocumentException {
        String name = element.getLocalName();
        if (name.equals("encryption-data")) {
            throw new FlawedDocumentException(DocumentFlaw.ENCRYPTED);
        }
        if (MACROS.contains(name)) {
            throw new FlawedDocumentException(DocumentFlaw.MACROS);
        }
        if (EMBEDDED.contains(name)) {
            throw new FlawedDocumentException(DocumentFlaw.EMBEDDED);
        }
        String address = Markup.attribute(element, "href").orElse("");
        boolean fine =
                switch (name) {
                    case "a" -> Links.isForReaders(address);
                    // The template that it was made of is named and not read.
                    case "template" -> !Links.isElsewhere(address);
                    default -> !Links.isOutside(address);
                };
        if (FETCHES.contains(name) || !fine) {
            throw new FlawedDocumentException(DocumentFlaw.OUTSIDE);
        }
    }
}
