package org.csecprogress.progress.service;

import java.util.Collection;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;

/** Finds the filings that cite a document as evidence. The filing feature implements it. */
public interface CitedDocuments {
    /** Returns the counties with an open, unpublished filing that cites the document. */
    Set<CountyCode> underWay(long document);

    /** Returns those of the documents that are cited by a revision sent to CDSS. */
    Set<Long> sent(Collection<Long> documents);

    /** Returns those of the documents that a revision of the county cites, sent or not. */
    Set<Long> givenBy(CountyCode county, Collection<Long> documents);
}
