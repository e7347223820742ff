package org.csecprogress.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** The documents of the counties, with their content. */
public interface Documents {
    /** Returns the documents that the county may cite, its own and shared ones, by name. */
    List<Document> servingCounty(CountyCode county);

    /**
     * Returns those of the documents that exist, for the service that decides who may read them:
     * that also depends on the filings that cite them.
     */
    List<Document> find(Collection<Long> ids);

    /**
     * Returns a document that the actor may change and locks it until the transaction ends: one of
     * a county for which the actor prepares, not withdrawn.
     */
    Optional<Document> lock(Actor preparer, long id);

    /**
     * Returns a document that a filing of the county may cite and locks it until the transaction
     * ends. An actor who does not work for the county finds none.
     */
    Optional<Document> lockToCite(Actor actor, CountyCode county, long id);

    /** Stores a document, which gets its key, and its content. */
    void add(Document document, byte[] content);

    /**
     * Returns one part of the content of a document, so that it need not be held in memory whole.
     *
     * @param position from 0
     * @return empty after the last part
     */
    Optional<byte[]> part(Document document, int position);
}
