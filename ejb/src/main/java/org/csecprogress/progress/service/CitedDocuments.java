package org.csecprogress.progress.service;

import java.util.Collection;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;

/** Tells which filings give a document as evidence. The submission feature answers. */
public interface CitedDocuments {
    /** The counties with a filing under way, not yet published, that gives the document. */
    Set<CountyCode> underWay(long document);

    /** Which of these are given by a revision that was sent to CDSS. */
    Set<Long> sent(Collection<Long> documents);

    /** Which of these a revision of that county gives, sent or not. */
    Set<Long> givenBy(CountyCode county, Collection<Long> documents);
}
