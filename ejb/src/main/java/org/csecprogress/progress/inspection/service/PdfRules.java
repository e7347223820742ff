package org.csecprogress.progress.inspection.service;

import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/** The rules for one dictionary of a PDF. */
final class PdfRules {
    private static final COSName ACTION = COSName.S;
    private static final Set<String> MEDIA_ACTIONS =
            Set.of("Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView");

    /** Keys that no harmless PDF has with a value. */
    private static final Map<String, DocumentFlaw> KEYS =
            Map.of(
                    "JS", DocumentFlaw.SCRIPT,
                    "JavaScript", DocumentFlaw.SCRIPT,
                    "XFA", DocumentFlaw.PROGRAMMED_FORM,
                    "EF", DocumentFlaw.ATTACHMENT,
                    "Collection", DocumentFlaw.ATTACHMENT);

    private static final Map<String, DocumentFlaw> ACTIONS =
            Map.of(
                    "JavaScript", DocumentFlaw.SCRIPT,
                    "Launch", DocumentFlaw.ACTION,
                    "SubmitForm", DocumentFlaw.ACTION,
                    "ImportData", DocumentFlaw.ACTION,
                    "GoToR", DocumentFlaw.PDF_OUTSIDE,
                    "GoToE", DocumentFlaw.ATTACHMENT);

    private static final Map<String, DocumentFlaw> ANNOTATIONS =
            Map.of(
                    "FileAttachment", DocumentFlaw.ATTACHMENT,
                    "RichMedia", DocumentFlaw.MEDIA,
                    "Screen", DocumentFlaw.MEDIA,
                    "Movie", DocumentFlaw.MEDIA,
                    "Sound", DocumentFlaw.MEDIA,
                    "3D", DocumentFlaw.MEDIA);

    private PdfRules() {}

    /** Refuses a dictionary that does more than show something. */
    static void check(COSDictionary dictionary) throws FlawedDocumentException {
        for (Map.Entry<String, DocumentFlaw> key : KEYS.entrySet()) {
            if (dictionary.getDictionaryObject(COSName.getPDFName(key.getKey())) != null) {
                throw new FlawedDocumentException(key.getValue());
            }
        }
        checkAction(dictionary);
        checkAutomatic(dictionary);
        refuseIf(
                "EmbeddedFile".equals(name(dictionary, COSName.TYPE))
                        || isFilled(dictionary.getDictionaryObject(COSName.EMBEDDED_FILES)),
                DocumentFlaw.ATTACHMENT);
        String subtype = name(dictionary, COSName.SUBTYPE);
        if (dictionary.containsKey(COSName.RECT) && ANNOTATIONS.containsKey(subtype)) {
            throw new FlawedDocumentException(ANNOTATIONS.get(subtype));
        }
        checkSource(dictionary, subtype);
    }

    private static void checkAction(COSDictionary dictionary) throws FlawedDocumentException {
        String action = name(dictionary, ACTION);
        if (ACTIONS.containsKey(action)) {
            throw new FlawedDocumentException(ACTIONS.get(action));
        }
        refuseIf(MEDIA_ACTIONS.contains(action), DocumentFlaw.MEDIA);
    }

    /** On opening, a PDF may show a place in itself and do nothing else. */
    private static void checkAutomatic(COSDictionary dictionary) throws FlawedDocumentException {
        COSBase opening = dictionary.getDictionaryObject(COSName.OPEN_ACTION);
        if (opening instanceof COSDictionary action) {
            checkAction(action);
            refuseIf(!"GoTo".equals(name(action, ACTION)), DocumentFlaw.ACTION);
        }
        COSBase further = dictionary.getDictionaryObject(COSName.AA);
        if (further instanceof COSDictionary events) {
            for (COSName event : events.keySet()) {
                if (events.getDictionaryObject(event) instanceof COSDictionary action) {
                    checkAction(action);
                    refuseIf(!"GoTo".equals(name(action, ACTION)), DocumentFlaw.ACTION);
                }
            }
        }
    }

    /** Content that is kept in another file, and pictures that would fill the memory. */
    private static void checkSource(COSDictionary dictionary, String subtype)
            throws FlawedDocumentException {
        refuseIf(
                dictionary instanceof COSStream && dictionary.containsKey(COSName.F),
                DocumentFlaw.PDF_OUTSIDE);
        refuseIf(
                "Form".equals(subtype) && dictionary.containsKey(COSName.getPDFName("Ref")),
                DocumentFlaw.PDF_OUTSIDE);
        refuseIf(
                "URL".equals(name(dictionary, COSName.getPDFName("FS"))), DocumentFlaw.PDF_OUTSIDE);
        if ("Image".equals(subtype)) {
            double points = number(dictionary, COSName.WIDTH) * number(dictionary, COSName.HEIGHT);
            refuseIf(points > PictureInspector.MOST_POINTS, DocumentFlaw.HEAVY);
        }
    }

    private static double number(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSNumber number
                ? number.floatValue()
                : 0;
    }

    /** Whether a tree of names has any: programs leave empty ones behind. */
    private static boolean isFilled(COSBase tree) {
        if (!(tree instanceof COSDictionary root)) {
            return false;
        }
        return isFilledArray(root.getDictionaryObject(COSName.NAMES))
                || isFilledArray(root.getDictionaryObject(COSName.KIDS));
    }

    private static boolean isFilledArray(COSBase value) {
        return value instanceof COSArray array && array.size() > 0;
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    private static void refuseIf(boolean wrong, DocumentFlaw flaw) throws FlawedDocumentException {
        if (wrong) {
            throw new FlawedDocumentException(flaw);
        }
    }
}
