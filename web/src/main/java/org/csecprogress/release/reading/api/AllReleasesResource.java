package org.csecprogress.release.reading.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.release.reading.service.PublicReleaseFiles;

/** The figures of all releases that are not withdrawn, as one tidy table. */
@Path("/all-releases.csv")
public class AllReleasesResource {
    @Inject private PublicReleaseFiles files;

    /** Returns the table, the newest release first. */
    @GET
    public Response get(@Context Request request, @Context HttpHeaders headers) {
        return files.all()
                .map(file -> FileAnswer.of(file, request, headers))
                .orElseGet(
                        () ->
                                Problems.of(
                                        Response.Status.NOT_FOUND.getStatusCode(),
                                        "Not found",
                                        "No release is public yet."));
    }
}
