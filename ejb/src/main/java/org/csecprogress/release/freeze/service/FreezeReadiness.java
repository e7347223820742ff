package org.csecprogress.release.freeze.service;

import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.coverage.Coverage;

/**
 * Content that a freeze of a quarter would fix today.
 *
 * @param coverage the counties with an approved filing, and the children who live in them
 * @param thin whether the coverage is too low to release without a written decision
 * @param missing the other counties, in the order of their names
 * @param open number of measures that a filing can still enter after the freeze, with its total
 *     only
 * @param closed number of measures that it can never enter
 * @param day whether the quarter may be frozen today
 */
public record FreezeReadiness(
        ReportingPeriod period,
        Coverage coverage,
        boolean thin,
        List<Missing> missing,
        long open,
        long closed,
        boolean day) {
    /**
     * A county that would not be in the release.
     *
     * @param why nothing filed, filed but not decided, or returned and not answered
     */
    public record Missing(CountyCode county, String name, Standing why) {}

    public FreezeReadiness {
        missing = List.copyOf(missing);
    }

    /** Returns a key of what was shown, so that a freeze is refused if it has changed since. */
    public String shown() {
        return missing.stream()
                .map(one -> one.county().value() + "=" + one.why())
                .reduce(period + ":" + coverage.counties(), (a, b) -> a + "," + b);
    }
}
