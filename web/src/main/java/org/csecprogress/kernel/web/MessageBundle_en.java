package org.csecprogress.kernel.web;

/**
 * The English sentences of the pages, by language name. Without this class no bundle would be found
 * for English, and a server with a Spanish locale would fall back to Spanish.
 */
@SuppressWarnings("checkstyle:TypeName") // ResourceBundle finds the class by this name.
public class MessageBundle_en extends MessageBundle {
    /** Reads the English files. */
    public MessageBundle_en() {
        super("en");
    }
}
