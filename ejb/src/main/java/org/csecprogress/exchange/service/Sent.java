package org.csecprogress.exchange.service;

import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A request of a county's own system for a filing.
 *
 * @param file path of the stored body
 * @param digest digest of the body and its shape, in 64 hexadecimal digits
 * @param wishes how to process it
 */
public record Sent(
        CountyCode county,
        ReportingPeriod period,
        Shape shape,
        Path file,
        String digest,
        Wishes wishes) {
    /**
     * Options of a request.
     *
     * @param dryRun whether to write nothing
     * @param replace whether to remove figures that the body does not name
     * @param version the version that the sender saw, if given
     * @param key the sender's idempotency key, if given
     */
    public record Wishes(
            boolean dryRun, boolean replace, Optional<Long> version, Optional<String> key) {}

    /** Returns the route of the request. A request with another effect has another route. */
    String route() {
        String path = "PUT /counties/" + county + "/periods/" + period + "/submission";
        return wishes.replace() ? path + "?replace=true" : path;
    }
}
