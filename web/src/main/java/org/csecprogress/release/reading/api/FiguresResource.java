package org.csecprogress.release.reading.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.file.FigurePage;
import org.csecprogress.release.file.FigureQuery;
import org.csecprogress.release.reading.service.PublicReleaseFiles;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** The figures of a release as JSON, a page at a time, open to everyone. */
@Path("/releases")
public class FiguresResource {
    private static final String ROOT = "/api/v1/releases/";

    @Inject private PublicReleases releases;
    @Inject private PublicReleaseFiles files;

    /** Returns a page of the tidy table of a release. */
    @GET
    @Path("/{number}/figures")
    public Response figures(
            @PathParam("number") String number,
            @BeanParam FigureParameters asked,
            @Context Request request) {
        return ReleaseAnswers.ifStanding(
                releases.find(number),
                release ->
                        Optional.of(
                                asked.query()
                                        .map(query -> answer(release, query, request))
                                        .orElseGet(FiguresResource::wrong)));
    }

    private Response answer(PublicRelease release, FigureQuery query, Request request) {
        FigurePage page = files.of(release, releases.all()).figures(query);
        int end = query.offset() + page.rows().size();
        JsonObjectBuilder object =
                JsonBuilders.object()
                        .add("number", release.number().toString())
                        .add("total", page.total())
                        .add("offset", query.offset())
                        .add("limit", query.limit())
                        .add(
                                "next",
                                end < page.total()
                                        ? Json.createValue(next(release, query, end))
                                        : JsonValue.NULL)
                        .add("figures", page.json());
        return Response.fromResponse(Conditional.json(request, object))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static String next(PublicRelease release, FigureQuery query, int first) {
        UriBuilder address = UriBuilder.fromPath(ROOT + release.number() + "/figures");
        query.from(first).forEach(address::queryParam);
        return address.build().toString();
    }

    private static Response wrong() {
        return Problems.of(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Wrong page",
                "Send offset as a whole number from 0, and limit from 1 to "
                        + FigureQuery.MOST
                        + ".");
    }
}
