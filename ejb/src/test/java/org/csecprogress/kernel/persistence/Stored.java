package org.csecprogress.kernel.persistence;

import java.util.List;
import org.csecprogress.kernel.persistence.ContractStore.Made;

/** Reads all stored entities of a class, where a contract has no other way to see what changed. */
public final class Stored {
    private Stored() {}

    /** Returns how all entities of a class are read, in no order. */
    public static <T> Made<List<T>> all(Class<T> type) {
        return Made.by(
                em ->
                        em.createQuery("select e from " + type.getSimpleName() + " e", type)
                                .getResultList(),
                memory -> memory.all(type).toList());
    }

    /** Returns all entities of a class, in no order. */
    public static <T> List<T> all(ContractStore store, Class<T> type) {
        return store.ask(all(type), List::copyOf);
    }
}
