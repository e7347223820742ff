package org.csecprogress.kernel.key;

import java.io.Serializable;
import java.util.List;

/**
 * Key of a row that several columns identify together. Two keys of a class are equal if all their
 * columns are. The fields of a subclass have the names and types of the entity's identifiers.
 */
public abstract class RowKey implements Serializable {
    private static final long serialVersionUID = 1;

    /** Returns the values of all columns, in one order. */
    protected abstract List<Object> columns();

    @Override
    public final boolean equals(Object other) {
        return other instanceof RowKey key
                && getClass().equals(key.getClass())
                && columns().equals(key.columns());
    }

    @Override
    public final int hashCode() {
        return columns().hashCode();
    }
}
