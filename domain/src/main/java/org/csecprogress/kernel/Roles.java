package org.csecprogress.kernel;

/** The names of {@link Role}s as constants, because annotations accept nothing else. */
public final class Roles {
    public static final String COUNTY_PREPARER = "COUNTY_PREPARER";
    public static final String COUNTY_CERTIFIER = "COUNTY_CERTIFIER";
    public static final String STATE_REVIEWER = "STATE_REVIEWER";
    public static final String STATE_DISCLOSURE = "STATE_DISCLOSURE";
    public static final String STATE_STATISTICS = "STATE_STATISTICS";
    public static final String STATE_LEGAL = "STATE_LEGAL";
    public static final String STATE_DEPARTMENT = "STATE_DEPARTMENT";
    public static final String STATE_PUBLISHER = "STATE_PUBLISHER";
    public static final String STATE_ADMIN = "STATE_ADMIN";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
