package org.csecprogress.kernel.persistence;

import java.util.List;
import java.util.function.Function;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.persistence.ContractStore.Made;

/** The revisions of filings in a store, for contracts about what belongs to them. */
public final class StoredRevisions {
    private static final Made<Function<Long, List<Revision>>> REVISIONS =
            Made.by(
                    em ->
                            id ->
                                    em.createQuery(
                                                    "select r from Revision r join fetch"
                                                            + " r.submission where r.submission.id"
                                                            + " = :id",
                                                    Revision.class)
                                            .setParameter("id", id)
                                            .getResultList(),
                    memory ->
                            id ->
                                    memory.all(Revision.class)
                                            .filter(each -> each.submission().id().equals(id))
                                            .toList());

    private StoredRevisions() {}

    /** Returns the revision of a submission with that number. */
    public static Revision of(ContractStore store, Submission submission, int number) {
        return store.ask(REVISIONS, all -> all.apply(submission.id())).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
