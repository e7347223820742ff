package org.csecprogress.inmemory;

import java.lang.reflect.Field;

/** Writes what an update statement writes into entities that have no method for it. */
public final class BulkUpdate {
    private BulkUpdate() {}

    /**
     * Sets the value of a field.
     *
     * @param name the name of the field
     */
    public static void set(Object entity, String name, Object value) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(entity, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
