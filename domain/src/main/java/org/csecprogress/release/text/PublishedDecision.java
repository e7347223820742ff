package org.csecprogress.release.text;

import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;

/**
 * A decision on a county's text in a release that is public.
 *
 * @param field code of the field
 * @param reason why the text was sent back; empty if it was passed
 */
public record PublishedDecision(
        ReleaseNumber release, String field, TextVerdict verdict, String reason) {
    /** Creates it from what a query finds. */
    public PublishedDecision(
            ReportingPeriod period,
            int revision,
            String field,
            TextVerdict verdict,
            String reason) {
        this(new ReleaseNumber(period, revision), field, verdict, reason);
    }
}
