package org.csecprogress.transparency;

import java.util.Collection;
import java.util.List;

/**
 * Reads what is to be sealed, as it is now. It is read for the portal, which seals it and compares
 * it with what was sealed, so no method takes an actor.
 */
public interface SealedFacts {
    /**
     * Returns all facts of a kind: the last entry of each chain, every certified filing, every
     * step, every confirmation of an act, every release that is or was public and every certificate
     * of one. Of {@link LeafKind#ANSWERS} and {@link LeafKind#CELLS}, which are many rows each,
     * there are none here.
     */
    List<SealedFact> all(LeafKind kind);

    /**
     * Returns the stored answers of certified filings as a fact each. They are read a quarter at a
     * time.
     */
    List<SealedFact> answers(Collection<SealedFact> filings);

    /** Returns the published figures of a release as a fact. */
    SealedFact cells(SealedFact release);
}
