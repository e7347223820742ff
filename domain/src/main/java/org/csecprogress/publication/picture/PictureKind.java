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
    /** Rates of the counties in a year, around that of the state. */
    FUNNEL,
    /** Shares of several measures of the state, one bar each. */
    COVERAGE,
    /** The lengths of stays or services in bands, with their median. */
    LENGTHS,
    /** Shares of groups for which the population has no count, once a year. */
    SHARES,
    /** Rates of the regions with a high-intensity area, beside the rest of the state. */
    AREAS,
    /** One large figure, of a county. */
    STAT;

    /** Whether it draws the groups of a breakdown, and not a total. */
    public boolean isOfGroups() {
        return this == BARS || this == DOTS || this == LENGTHS || this == SHARES;
    }

    /** Whether it draws several measures. */
    public boolean isOfSeveral() {
        return this == COVERAGE;
    }
}
