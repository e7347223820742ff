package org.csecprogress.progress.inspection.service;

import javax.xml.stream.XMLStreamReader;

/** The rules for the relations of a Word document: links for readers may lead outside. */
final class RelationRules implements Markup.Rules {
    @Override
    public void begin(XMLStreamReader element) throws FlawedDocumentException {
        if (!element.getLocalName().equals("Relationship")) {
            return;
        }
        String type = Markup.attribute(element, "Type").orElse("");
        String target = Markup.attribute(element, "Target").orElse("");
        boolean external =
                Markup.attribute(element, "TargetMode").orElse("").equalsIgnoreCase("External");
        boolean link = type.endsWith("/hyperlink");
        if (external && !(link && Links.isForReaders(target))) {
            throw new FlawedDocumentException(DocumentFlaw.OUTSIDE);
        }
        if (type.endsWith("/oleObject")
                || type.endsWith("/package")
                || type.endsWith("/control")
                || type.endsWith("/aFChunk")) {
            throw new FlawedDocumentException(DocumentFlaw.EMBEDDED);
        }
        if (type.endsWith("/vbaProject") || type.endsWith("/keyMapCustomizations")) {
            throw new FlawedDocumentException(DocumentFlaw.MACROS);
        }
    }
}
