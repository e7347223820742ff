package org.csecprogress.systemtests.inside;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.service.FreezeService;
import org.csecprogress.submission.Decision;

/** A publisher who looks at a quarter and freezes what is shown. */
final class Freezes {
    private Freezes() {}

    static Decision freeze(FreezeService freezes, Actor publisher, ReportingPeriod period) {
        return freezes.freeze(publisher, period, freezes.readiness(publisher, period).shown());
    }
}
