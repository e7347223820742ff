package org.csecprogress.release.text;

/** A disclosure officer's verdict on a public text. Without one the text stays unpublished. */
public enum TextVerdict {
    /** The text is published with the release. */
    PASSED,
    /** The text is not published, and its county reads why. */
    SENT_BACK
}
