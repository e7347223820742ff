package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** Time at which a release goes public: at 9 a.m. of its day, in California. */
@ApplicationScoped
class ReleaseHour {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /** Returns when the releases of a period go public at the earliest. */
    Instant of(ReportingPeriod period) {
        return day(period).atTime(HOUR).atZone(CaliforniaTime.ZONE).toInstant();
    }

    /** Returns whether the day has come, at whatever hour. */
    boolean isDay(ReportingPeriod period) {
        return !clock.today().isBefore(day(period));
    }

    private LocalDate day(ReportingPeriod period) {
        return catalogs.windows().of(period).release();
    }
}
