package org.csecprogress.catalog;

/**
 * How a measure's figures are protected.
 *
 * @param kind what the figure counts for disclosure control
 * @param with code of the measure whose protection it shares, or the empty string
 * @param complement whether what is left of the denominator is protected as well
 * @param worth what showing it is worth, from 1; withholding prefers the smaller
 */
public record Protection(Kind kind, String with, boolean complement, int worth) {
    /** What a figure counts. */
    public enum Kind {
        /** Youth, who must be protected. */
        YOUTH,
        /** Text, passed by a disclosure officer. */
        TEXT,
        /** Staff and things, which need no protection. */
        NONE
    }
}
