package org.csecprogress.kernel.web;

/**
 * The sentences of the pages in English, by name. Without it a bundle for English is not found, and
 * a server whose own language is Spanish would give Spanish words in its place.
 */
@SuppressWarnings("checkstyle:TypeName") // ResourceBundle finds it by this name.
public class Words_en extends Words {
    /** Reads the English files. */
    public Words_en() {
        super("en");
    }
}
