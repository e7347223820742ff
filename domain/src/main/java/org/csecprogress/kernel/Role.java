package org.csecprogress.kernel;

/** What a membership lets an account do. */
public enum Role {
    COUNTY_PREPARER,
    COUNTY_CERTIFIER,
    STATE_REVIEWER,
    STATE_DISCLOSURE,
    /** Signs for the statistics of a release. */
    STATE_STATISTICS,
    /** Signs that a release may go out by the law. */
    STATE_LEGAL,
    /** Signs a release for the department, after the other two. */
    STATE_DEPARTMENT,
    STATE_PUBLISHER,
    STATE_ADMIN,
    AUDITOR;

    /** Whether the role belongs to one county; every other role is the state's. */
    public boolean isCounty() {
        return this == COUNTY_PREPARER || this == COUNTY_CERTIFIER;
    }

    /** Whether the role is to sign releases, and nothing else. */
    public boolean isSignatory() {
        return this == STATE_STATISTICS || this == STATE_LEGAL || this == STATE_DEPARTMENT;
    }
}
