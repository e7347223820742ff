package org.csecprogress.publication.picture;

/** How figures are drawn. */
public enum PictureKind {
    /** A share in each county, in fixed bands. */
    MAP,
    /** A state figure over the quarters. */
    TREND,
    /** The groups of a breakdown, one bar each. */
    BARS,
    /** One large figure, of a county. */
    STAT
}
