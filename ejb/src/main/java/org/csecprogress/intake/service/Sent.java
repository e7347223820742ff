package org.csecprogress.intake.service;

import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.intake.Shape;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What a county's own system sent for a filing, and how it wants it to be taken.
 *
 * @param file where its body lies on the disk
 * @param digest of the body and its shape, in 64 hexadecimal digits
 * @param wishes how it is to be taken
 */
public record Sent(
        CountyCode county,
        ReportingPeriod period,
        Shape shape,
        Path file,
        String digest,
        Wishes wishes) {
    /**
     * How figures are to be taken.
     *
     * @param dryRun whether nothing is to be written
     * @param replace whether figures that the body does not name are to be taken away
     * @param version the version that the sender saw, where it says so
     * @param key by which the sender knows this request again, where it gives one
     */
    public record Wishes(
            boolean dryRun, boolean replace, Optional<Long> version, Optional<String> key) {}

    /** Where it was sent to; a request with another effect is another route. */
    String route() {
        String path = "PUT /counties/" + county + "/periods/" + period + "/submission";
        return wishes.replace() ? path + "?replace=true" : path;
    }
}
