package org.csecprogress.progress.service;

import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Documents;
import org.csecprogress.progress.Evidence;

/** Documents of counties, and filings that cite them, for specifications. */
final class CountyDocuments {
    private static final Instant ADDED = Instant.parse("2026-10-01T16:00:00Z");

    private final InMemoryPortal portal;

    CountyDocuments(InMemoryPortal portal) {
        this.portal = portal;
    }

    /** Returns the content of a file of a type that is accepted. */
    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Stores a document, whose content is its name, and returns its key. */
    Document add(CountyCode county, String name, CountyCode... shares) {
        byte[] content = pdf(name);
        Document document =
                new Document(
                        county,
                        name,
                        DocumentType.PDF,
                        content.length,
                        Sha256.of(content),
                        Staff.preparer(county),
                        ADDED);
        document.shareWith(Set.of(shares));
        portal.bean(Documents.class).add(document, content);
        return document;
    }

    /** Begins a filing that cites a document. */
    static FilingBuilder filing(CountyCode county, Document document) {
        return aFiling()
                .of(county)
                .answered(
                        Answers.builder()
                                .milestone(
                                        new MilestoneAnswer(
                                                "PM-01",
                                                null,
                                                "ADOPTED",
                                                null,
                                                Evidence.ofDocument(document.id()).text(),
                                                ""))
                                .build());
    }
}
