package org.csecprogress.release.text;

/** Makes typed text storable. */
final class StoredWords {
    private static final String NUL = String.valueOf((char) 0);

    private StoredWords() {}

    /** Leaves out a character that no keyboard can type and PostgreSQL cannot store. */
    static String of(String typed) {
        return typed.replace(NUL, "");
    }
}
