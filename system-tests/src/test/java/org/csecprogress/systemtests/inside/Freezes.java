package org.csecprogress.systemtests.inside;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.freeze.service.FreezeService;

/** Freezes a quarter as a publisher who looked at it. */
final class Freezes {
    private Freezes() {}

    static Decision freeze(FreezeService freezes, Actor publisher, ReportingPeriod period) {
        return freezes.freeze(publisher, period, freezes.readiness(publisher, period).shown());
    }
}
