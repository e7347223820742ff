package org.csecprogress.kernel;

/** The role of a membership. */
public enum Role {
    COUNTY_PREPARER,
    COUNTY_CERTIFIER,
    /** Looks after the accounts of a county's people. */
    COUNTY_COORDINATOR,
    STATE_REVIEWER,
    STATE_DISCLOSURE,
    /** Signs off the statistics of a release. */
    STATE_STATISTICS,
    /** Signs off the legal review of a release. */
    STATE_LEGAL,
    /** Signs off a release for the department, after the other two. */
    STATE_DEPARTMENT,
    STATE_PUBLISHER,
    STATE_ADMIN,
    AUDITOR;

    /** Whether the role belongs to one county; all others are the state's. */
    public boolean isCounty() {
        return this == COUNTY_PREPARER || this == COUNTY_CERTIFIER || this == COUNTY_COORDINATOR;
    }

    /** Whether the role only signs releases. */
    public boolean isSignatory() {
        return this == STATE_STATISTICS || this == STATE_LEGAL || this == STATE_DEPARTMENT;
    }
}
