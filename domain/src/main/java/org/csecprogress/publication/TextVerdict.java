package org.csecprogress.publication;

/**
 * What a disclosure officer decides about a public text. Without a verdict it stays unpublished.
 */
public enum TextVerdict {
    /** It is published with the release. */
    PASSED,
    /** It is not, and its county reads why. */
    SENT_BACK
}
