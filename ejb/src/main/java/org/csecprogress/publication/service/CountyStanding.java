package org.csecprogress.publication.service;

import org.csecprogress.kernel.CountyCode;

/** Whether a county is in a release, and whether it reported by its due date. */
public record CountyStanding(CountyCode county, Standing standing) {
    /** How a county reported. */
    public enum Standing {
        ON_TIME,
        LATE,
        NOT_REPORTED
    }
}
