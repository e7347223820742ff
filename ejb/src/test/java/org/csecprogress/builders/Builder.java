package org.csecprogress.builders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays a thing up to some point and stores it afterwards, because only then does its test know
 * where.
 *
 * @param <T> the thing
 */
public abstract class Builder<T> {
    private final List<Consumer<Store>> parts = new ArrayList<>();

    /** Stores an entity, after what was made before. */
    final void add(Object entity) {
        then(store -> store.add(entity));
    }

    /** Stores something, after what was made before. */
    final void then(Consumer<Store> part) {
        parts.add(part);
    }

    /** Returns the thing, and makes it if no step has made it yet. */
    abstract T made();

    /** Stores what was made, in its order, and returns the thing. */
    public final T into(Store store) {
        T thing = made();
        parts.forEach(part -> part.accept(store));
        return thing;
    }
}
