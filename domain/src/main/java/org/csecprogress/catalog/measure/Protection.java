package org.csecprogress.catalog.measure;

/**
 * The protection of a measure's figures.
 *
 * @param kind what the figure counts for disclosure control
 * @param with code of the measure whose protection it shares, or the empty string
 * @param complement whether the rest of the denominator is protected as well
 * @param worth worth of showing it, from 1; figures of lower worth are withheld first
 */
public record Protection(Kind kind, String with, boolean complement, int worth) {
    /** The kind of thing that a figure counts. */
    public enum Kind {
        /** Youth, who must be protected. */
        YOUTH,
        /** Text that a disclosure officer passes. */
        TEXT,
        /** Staff and things, which need no protection. */
        NONE
    }
}
