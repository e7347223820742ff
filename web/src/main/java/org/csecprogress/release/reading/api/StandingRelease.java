package org.csecprogress.release.reading.api;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** Answers requests for a release: 410 if it was withdrawn, 404 if it is not public. */
final class StandingRelease {
    private StandingRelease() {}

    /**
     * Returns the response for a release.
     *
     * @param number its number, as in the address
     * @param answer the response if it is public; empty if it has nothing of that name
     */
    static Response answer(
            PublicReleases releases,
            String number,
            Function<PublicRelease, Optional<Response>> answer) {
        Optional<PublicRelease> release = releases.find(number);
        if (release.filter(PublicRelease::isWithdrawn).isPresent()) {
            return Problems.of(
                    Response.Status.GONE.getStatusCode(),
                    "This release was withdrawn",
                    release.get().notice() == null
                            ? "It is no longer available."
                            : release.get().notice().en());
        }
        return release.flatMap(answer)
                .orElseGet(
                        () ->
                                Problems.of(
                                        Response.Status.NOT_FOUND.getStatusCode(),
                                        "Not found",
                                        "There is no such release or table."));
    }
}
