package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.calendar.ScheduledPeriods;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;

/** Tells the calendar which quarters have a release on the schedule. */
@ApplicationScoped
class ReleaseScheduledPeriods implements ScheduledPeriods {
    @Inject private Releases releases;

    @Override
    public boolean isScheduled(ReportingPeriod period) {
        return releases.all().stream()
                .filter(release -> release.number().period().equals(period))
                .anyMatch(release -> release.status() == ReleaseStatus.SCHEDULED);
    }
}
