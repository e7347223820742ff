package org.csecprogress.release.reading.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.release.reading.service.AlteredReleaseException;

/** Responds with 503 for a release that differs from what was certified. */
@Provider
public class AlteredMapper implements ExceptionMapper<AlteredReleaseException> {
    @Override
    public Response toResponse(AlteredReleaseException altered) {
        return Problems.of(
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "This release is being checked",
                "The stored release differs from the certified one. It will be available again once"
                        + " this is fixed.");
    }
}
