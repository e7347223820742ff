package org.csecprogress.systemtests.inside;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.service.FreezeService;
import org.csecprogress.submission.Decision;

/** Freezes a quarter as a publisher who looked at it. */
final class Freezes {
    private Freezes() {}

    static Decision freeze(FreezeService freezes, Actor publisher, ReportingPeriod period) {
        return freezes.freeze(publisher, period, freezes.readiness(publisher, period).shown());
    }
}
