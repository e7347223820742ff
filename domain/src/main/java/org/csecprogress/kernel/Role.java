package org.csecprogress.kernel;

/** What a membership lets an account do. Each role's name is also a constant for annotations. */
public enum Role {
    COUNTY_PREPARER,
    COUNTY_CERTIFIER,
    STATE_REVIEWER,
    STATE_DISCLOSURE,
    STATE_PUBLISHER,
    STATE_ADMIN,
    AUDITOR;

    /** Whether the role belongs to one county; every other role is the state's. */
    public boolean isCounty() {
        return this == COUNTY_PREPARER || this == COUNTY_CERTIFIER;
    }
}
