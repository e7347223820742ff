package org.csecprogress.publication;

/** A part of a release that is not yet public, which its staff open before they attest it. */
public enum ReleasePart {
    /** The report as everyone will see it, in English. */
    REPORT,
    /** The same in Spanish. */
    SPANISH_REPORT,
    /** The disclosure review: what is withheld, and why. */
    DISCLOSURE
}
