package org.csecprogress.publication.service;

import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.CountyStanding.Standing;
import org.csecprogress.publication.coverage.Coverage;

/**
 * What a quarter would be frozen with today.
 *
 * @param coverage the counties of which a filing is approved, and the children who live in them
 * @param thin whether that is so little that the release will need a written decision
 * @param missing the other counties, in the order of their names
 * @param open how many measures a filing can still enter after the freeze, with its total alone
 * @param closed how many measures it will never be in
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
     * @param why nothing filed, filed and not decided on, or returned and not answered
     */
    public record Missing(CountyCode county, String name, Standing why) {}

    public FreezeReadiness {
        missing = List.copyOf(missing);
    }

    /** Identifies what was shown: the publisher freezes that, or is shown what changed. */
    public String shown() {
        return missing.stream()
                .map(one -> one.county().value() + "=" + one.why())
                .reduce(period + ":" + coverage.counties(), (a, b) -> a + "," + b);
    }
}
