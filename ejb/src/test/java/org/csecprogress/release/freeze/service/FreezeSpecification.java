package org.csecprogress.release.freeze.service;

import java.time.Instant;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;

/** The common part of the specifications of a freeze, on its day. */
abstract class FreezeSpecification {
    static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    static final ReleaseNumber FIRST = new ReleaseNumber(Q3, 1);

    /** The first minute of 14 December in California, the day of the freeze. */
    static final Instant NOW = Instant.parse("2026-12-14T08:00:00Z");

    final InMemoryPortal portal = new InMemoryPortal(NOW);
    final FreezeService service = portal.bean(FreezeService.class);
    final Releases releases = portal.bean(Releases.class);

    FreezeReadiness readiness() {
        return service.readiness(Staff.REVIEWER, Q3);
    }

    Decision freeze() {
        return freeze(readiness().shown());
    }

    Decision freeze(String shown) {
        return service.freeze(Staff.PUBLISHER, Q3, shown);
    }
}
