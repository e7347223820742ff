package org.csecprogress.progress.inspection.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** PDFs with something in them, as PDFBox writes them. */
final class MadePdf {
    private MadePdf() {}

    /** Changes a document of one page before it is written. */
    @FunctionalInterface
    interface Change {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    static byte[] with(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            change.to(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] plain() throws IOException {
        return with((document, page) -> {});
    }

    static byte[] opening(PDAction action) throws IOException {
        return with((document, page) -> document.getDocumentCatalog().setOpenAction(action));
    }

    static byte[] annotated(PDAnnotation annotation) throws IOException {
        return with((document, page) -> page.getAnnotations().add(annotation));
    }

    static byte[] attached() throws IOException {
        return with(
                (document, page) -> {
                    var file = new PDComplexFileSpecification();
                    file.setFile("letter.exe");
                    byte[] content = {'M', 'Z'};
                    file.setEmbeddedFile(
                            new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
                    var tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("letter.exe", file));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                });
    }

    static byte[] encrypted(String user) throws IOException {
        return with(
                (document, page) ->
                        document.protect(
                                new StandardProtectionPolicy(
                                        "owner", user, new AccessPermission())));
    }

    /** Returns a PDF whose page has a further dictionary. */
    static byte[] holding(String key, COSDictionary value) throws IOException {
        return with(
                (document, page) -> page.getCOSObject().setItem(COSName.getPDFName(key), value));
    }
}
