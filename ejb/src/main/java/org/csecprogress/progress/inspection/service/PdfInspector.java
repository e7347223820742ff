package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks at every object of a PDF, whether a page uses it or not. */
final class PdfInspector {
    /** More objects than the longest reports have. */
    static final int MOST_OBJECTS = 300_000;

    /** A PDF may keep what an earlier version of it did; some programs still find that. */
    private static final Pattern EARLIER =
            Pattern.compile("/(JavaScript|Launch|EmbeddedFile)(?![A-Za-z])");

    private PdfInspector() {}

    /** Returns the number of pages of a PDF, or refuses it. */
    static int inspect(Path file) throws IOException {
        FileEnd.of(file).requirePdfEnd();
        try (PDDocument document = open(file)) {
            if (document.isEncrypted()) {
                throw new FlawedDocumentException(DocumentFlaw.ENCRYPTED);
            }
            lookAtAll(document.getDocument());
            lookAtEarlier(file);
            return pages(document);
        }
    }

    private static PDDocument open(Path file) throws IOException {
        try {
            return Loader.loadPDF(file.toFile());
        } catch (InvalidPasswordException e) {
            throw new FlawedDocumentException(DocumentFlaw.ENCRYPTED, e);
        } catch (IOException e) {
            // Its reader names an unknown way of encryption in words only.
            String reason = String.valueOf(e.getMessage());
            boolean locked = reason.contains("ncrypt") || reason.contains("security handler");
            throw new FlawedDocumentException(
                    locked ? DocumentFlaw.ENCRYPTED : DocumentFlaw.BROKEN, e);
        }
    }

    private static int pages(PDDocument document) throws FlawedDocumentException {
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            throw new FlawedDocumentException(DocumentFlaw.BROKEN);
        }
        return pages;
    }

    private static void lookAtAll(COSDocument document) throws FlawedDocumentException {
        Set<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new FlawedDocumentException(DocumentFlaw.HEAVY);
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> left = new ArrayDeque<>();
        left.add(document.getTrailer());
        for (COSObjectKey key : Set.copyOf(keys)) {
            left.add(document.getObjectFromPool(key));
        }
        while (!left.isEmpty()) {
            COSBase next = left.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object != null && seen.add(object)) {
                if (object instanceof COSDictionary dictionary) {
                    PdfRules.check(dictionary);
                    dictionary.getValues().forEach(left::push);
                } else if (object instanceof COSArray array) {
                    array.forEach(each -> pushIfAny(left, each));
                }
            }
            if (seen.size() > MOST_OBJECTS * 20L) {
                throw new FlawedDocumentException(DocumentFlaw.HEAVY);
            }
        }
    }

    private static void pushIfAny(Deque<COSBase> left, COSBase each) {
        if (each != null) {
            left.push(each);
        }
    }

    private static void lookAtEarlier(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), Inspector.LATIN);
        if (EARLIER.matcher(bytes).find()) {
            throw new FlawedDocumentException(DocumentFlaw.SCRIPT);
        }
    }
}
