package org.csecprogress.kernel.persistence;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.StaffAccounts;
import org.csecprogress.release.Release;

/** The repositories in memory. */
final class MemoryContractStore implements ContractStore {
    private final InMemoryPortal portal = new InMemoryPortal(Instant.EPOCH);

    MemoryContractStore() {
        StaffAccounts.everybody().forEach(portal.memory()::add);
    }

    @Override
    public <R, T> T ask(Made<R> repository, Function<R, T> question) {
        return question.apply(repository.memory().apply(portal.memory()));
    }

    @Override
    public void add(Object... entities) {
        for (Object entity : entities) {
            portal.memory().add(entity);
        }
    }

    @Override
    public Submission add(FilingBuilder filing) {
        return filing.into(portal);
    }

    @Override
    public Release add(PlayedRelease release) {
        return release.into(portal);
    }

    @Override
    public <T> void change(Class<T> type, Object id, Consumer<T> change) {
        change.accept(get(type, id));
    }

    @Override
    public <T> T get(Class<T> type, Object id) {
        return portal.memory().find(type, id).orElseThrow();
    }
}
