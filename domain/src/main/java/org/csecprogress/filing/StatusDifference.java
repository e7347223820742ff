package org.csecprogress.filing;

import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A submission whose status is not the one that its events lead to.
 *
 * @param status the status of the submission
 * @param byEvents the status after its last event; null if it has none
 */
public record StatusDifference(
        ReportingPeriod period,
        CountyCode county,
        SubmissionStatus status,
        SubmissionStatus byEvents) {
    @Override
    public String toString() {
        return "%s-%s is %s, by its events %s".formatted(period, county, status, byEvents);
    }
}
