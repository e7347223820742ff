package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;

/**
 * A store on which the contract of a repository is tested. The same test runs on all of {@link
 * StoreKind}, so it says nothing of SQL or entity managers. Each call is a transaction.
 */
public interface ContractStore {
    /** How a store makes one of its repositories. */
    record Made<R>(BiFunction<EntityManager, Sql, R> jpa, Function<Memory, R> memory) {
        /** Returns how to make one that needs no SQL. */
        public static <R> Made<R> by(Function<EntityManager, R> jpa, Function<Memory, R> memory) {
            return new Made<>((em, sql) -> jpa.apply(em), memory);
        }
    }

    /** Asks or changes something through a repository. */
    <R, T> T ask(Made<R> repository, Function<R, T> question);

    /** Changes something through a repository. */
    default <R> void tell(Made<R> repository, Consumer<R> order) {
        ask(
                repository,
                it -> {
                    order.accept(it);
                    return null;
                });
    }

    /** Stores entities, in this order. */
    void add(Object... entities);

    /** Stores a filing. */
    Submission add(FilingBuilder filing);

    /** Stores a release. */
    Release add(PlayedRelease release);

    /** Changes a stored entity. */
    <T> void change(Class<T> type, Object id, Consumer<T> change);

    /** Reads a stored entity. */
    <T> T get(Class<T> type, Object id);
}
