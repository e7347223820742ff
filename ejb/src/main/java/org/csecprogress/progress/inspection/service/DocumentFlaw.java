package org.csecprogress.progress.inspection.service;

import java.util.Locale;

/** A reason why a file is not taken as a document. Each has its own sentence. */
public enum DocumentFlaw {
    /** It is of none of the accepted kinds. */
    KIND,

    /** It is an old Word document or another file of Microsoft's old format. */
    OLD_OFFICE,

    /** It has something before its beginning or after its end, or is two kinds at once. */
    TWO_KINDS,

    /** A Word or OpenDocument file takes something from outside of it. */
    OUTSIDE,

    /** A PDF takes something from outside of it. */
    PDF_OUTSIDE,

    /** A Word or OpenDocument file has another file or a control inside. */
    EMBEDDED,

    /** A PDF has another file attached. */
    ATTACHMENT,

    /** A PDF has sound, video or a three-dimensional model. */
    MEDIA,

    /** A Word or OpenDocument file has macros. */
    MACROS,

    /** A PDF has a script. */
    SCRIPT,

    /** A PDF has a form with a program of its own (XFA). */
    PROGRAMMED_FORM,

    /** A PDF starts a program, sends a form, or does something as soon as it is opened. */
    ACTION,

    /** It needs a password. */
    ENCRYPTED,

    /** It ends too early. */
    CUT,

    /** It is damaged. */
    BROKEN,

    /** It takes too much memory or time to look into. */
    HEAVY;

    /** Returns the key of its sentence, such as {@code document.flaw.two_kinds}. */
    public String key() {
        return "document.flaw." + name().toLowerCase(Locale.ROOT);
    }
}
