package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** Time at which a release goes public, by the announced date. */
@ApplicationScoped
class ReleaseHour {
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    /** Returns when the releases of a period go public at the earliest. */
    Instant of(ReportingPeriod period) {
        return calendar.announced(period).time();
    }

    /**
     * Returns when the releases of a period go public at the earliest. The date stays until the
     * transaction ends.
     */
    Instant lock(ReportingPeriod period) {
        return calendar.lockAnnounced(period).time();
    }

    /** Whether a time has come. */
    boolean isCome(Instant time) {
        return !clock.instant().isBefore(time);
    }
}
