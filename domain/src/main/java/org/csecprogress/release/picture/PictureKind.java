package org.csecprogress.release.picture;

/** The kind of a picture. */
public enum PictureKind {
    /** A share in each county, in fixed bands. */
    MAP,
    /** A state figure over the quarters. */
    TREND,
    /** The groups of a breakdown, one bar each. */
    BARS,
    /** The rates of the groups of a breakdown, each with its interval. */
    DOTS,
    /** The counties' rates in a year, around the state's rate. */
    FUNNEL,
    /** Shares of several measures of the state, one bar each. */
    COVERAGE,
    /** The lengths of stays or services in bands, with their median. */
    LENGTHS,
    /** Shares of groups without a population count, once a year. */
    SHARES,
    /** Rates of the regions with a high-intensity area, compared with the rest of the state. */
    AREAS,
    /** The disparities of several dimensions and of areas, each family with one reference. */
    FOREST,
    /** One large figure of a county. */
    STAT;

    /** Whether it draws the groups of a breakdown instead of a total. */
    public boolean isOfGroups() {
        return this == BARS || this == DOTS || this == LENGTHS || this == SHARES || this == FOREST;
    }

    /** Whether it draws the groups of several dimensions. */
    public boolean isOfFamilies() {
        return this == FOREST;
    }

    /** Whether it draws several measures. */
    public boolean isOfSeveral() {
        return this == COVERAGE || this == FOREST;
    }
}
