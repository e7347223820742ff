package org.csecprogress.inmemory;

import java.lang.reflect.Field;

/** Sets fields for which there is no method, as an update statement does to entities. */
public final class BulkUpdate {
    private BulkUpdate() {}

    /**
     * Sets the value of a field.
     *
     * @param name the name of the field
     */
    public static void set(Object object, String name, Object value) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
