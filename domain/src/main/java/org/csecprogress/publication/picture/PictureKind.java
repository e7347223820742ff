package org.csecprogress.publication.picture;

/** How figures are drawn. */
public enum PictureKind {
    /** A share in each county, in fixed bands. */
    MAP,
    /** A state figure over the quarters. */
    TREND,
    /** The groups of a breakdown, one bar each. */
    BARS,
    /** The rates of the groups of a breakdown, each with its interval. */
    DOTS,
    /** One large figure, of a county. */
    STAT;

    /** Whether it draws the groups of a breakdown, and not a total. */
    public boolean isOfGroups() {
        return this == BARS || this == DOTS;
    }
}
