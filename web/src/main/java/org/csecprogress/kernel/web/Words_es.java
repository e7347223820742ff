package org.csecprogress.kernel.web;

/** The sentences of the pages in Spanish. */
@SuppressWarnings("checkstyle:TypeName") // ResourceBundle finds the class by this name.
public class Words_es extends Words {
    /** Reads the Spanish files. */
    public Words_es() {
        super("es");
    }
}
