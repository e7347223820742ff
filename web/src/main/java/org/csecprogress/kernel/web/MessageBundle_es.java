package org.csecprogress.kernel.web;

/** The sentences of the pages in Spanish. */
@SuppressWarnings("checkstyle:TypeName") // ResourceBundle finds the class by this name.
public class MessageBundle_es extends MessageBundle {
    /** Reads the Spanish files. */
    public MessageBundle_es() {
        super("es");
    }
}
