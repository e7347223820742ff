package org.csecprogress.release.file;

import java.util.List;

/**
 * A column of a published table.
 *
 * @param name its heading
 * @param type the type of its values
 * @param isKey whether it is part of the key, whose values are unique together
 * @param values the only values that it may have; empty if there is no such list
 */
public record FileColumn(String name, Type type, boolean isKey, List<String> values) {
    /** A type of values, named as in table schemas. */
    public enum Type {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        DATE;

        /** Whether its values are numbers. */
        boolean isNumeric() {
            return this == NUMBER || this == INTEGER;
        }
    }

    public FileColumn {
        values = List.copyOf(values);
    }

    /** Returns a column of the key, with texts. */
    static FileColumn key(String name) {
        return new FileColumn(name, Type.STRING, true, List.of());
    }

    /** Returns a column of the key with one of some values. */
    static FileColumn key(String name, List<String> values) {
        return new FileColumn(name, Type.STRING, true, values);
    }

    /** Returns a column of texts. */
    static FileColumn text(String name) {
        return of(name, Type.STRING);
    }

    /** Returns a column of a type. */
    static FileColumn of(String name, Type type) {
        return new FileColumn(name, type, false, List.of());
    }
}
