package org.csecprogress.release;

/** A part of an unpublished release that staff must open before they attest it. */
public enum ReleasePart {
    /** The report in English as the public will see it. */
    REPORT,
    /** The report in Spanish as the public will see it. */
    SPANISH_REPORT,
    /** The disclosure review: what is withheld, and why. */
    DISCLOSURE
}
