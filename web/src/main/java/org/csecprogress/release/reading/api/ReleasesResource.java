package org.csecprogress.release.reading.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** The releases, open to everyone, as they were built and certified. */
@Path("/releases")
public class ReleasesResource {
    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    @Inject private PublicReleases releases;

    @Inject private Profile profile;

    /** Returns all releases that are not withdrawn, newest first. */
    @GET
    public Response all(@Context Request request) {
        Map<ReleaseNumber, List<ReleaseTable>> titles = releases.titles();
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (PublicRelease release : releases.all()) {
            if (!release.isWithdrawn()) {
                list.add(ReleaseJson.of(release, titles.getOrDefault(release.number(), List.of())));
            }
        }
        return Conditional.json(request, Json.createObjectBuilder().add("releases", list));
    }

    /** Returns one release. */
    @GET
    @Path("/{number}")
    public Response one(@PathParam("number") String number, @Context Request request) {
        return ifStanding(
                number,
                release ->
                        Conditional.json(
                                request,
                                ReleaseJson.of(release, releases.tables(release))
                                        .add(
                                                "commentary",
                                                ReleaseJson.of(releases.texts(release)))));
    }

    /** Returns one table as CSV. */
    @GET
    @Path("/{number}/tables/{id}.csv")
    public Response table(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @Context Request request) {
        return ifStanding(
                number,
                release ->
                        releases.table(release, id)
                                .map(table -> Conditional.answer(request, file(table), CSV))
                                .orElseGet(ReleasesResource::unknown));
    }

    private byte[] file(ReleaseTable table) {
        return table.file(profile.isDemonstration());
    }

    /** Returns the counties' statements about methods and data as CSV. */
    @GET
    @Path("/{number}/methods.csv")
    public Response methods(@PathParam("number") String number, @Context Request request) {
        return ifStanding(
                number,
                release ->
                        Conditional.answer(
                                request,
                                CountyMethod.csv(
                                        release.number(),
                                        releases.methods(release),
                                        releases.texts(release),
                                        profile.isDemonstration()),
                                CSV));
    }

    /** Returns the milestones of each county as CSV. */
    @GET
    @Path("/{number}/milestones.csv")
    public Response milestones(@PathParam("number") String number, @Context Request request) {
        return ifStanding(
                number,
                release ->
                        Conditional.answer(
                                request,
                                MilestoneStanding.csv(
                                        release.period(),
                                        releases.report(release).milestones(),
                                        profile.isDemonstration()),
                                CSV));
    }

    /** Returns the certificate: the tables proved before publication, and the policy. */
    @GET
    @Path("/{number}/certificate")
    public Response certificate(@PathParam("number") String number, @Context Request request) {
        return ifStanding(
                number,
                release ->
                        releases.certificate(release)
                                .map(
                                        certificate ->
                                                Conditional.json(
                                                        request, ReleaseJson.of(certificate)))
                                .orElseGet(ReleasesResource::unknown));
    }

    /** Returns the differences from the previous release of the quarter. */
    @GET
    @Path("/{number}/restatement")
    public Response restatement(@PathParam("number") String number, @Context Request request) {
        return ifStanding(
                number,
                release ->
                        releases.restatement(release)
                                .map(
                                        restated ->
                                                Conditional.json(
                                                        request, ReleaseJson.of(release, restated)))
                                .orElseGet(ReleasesResource::unknown));
    }

    /** Returns the response for a release, 410 if it was withdrawn, or 404 if it doesn't exist. */
    private Response ifStanding(String number, Function<PublicRelease, Response> answer) {
        Optional<PublicRelease> release = releases.find(number);
        if (release.isEmpty()) {
            return unknown();
        }
        if (release.get().isWithdrawn()) {
            return Problems.of(
                    Response.Status.GONE.getStatusCode(),
                    "This release was withdrawn",
                    release.get().notice() == null
                            ? "It is no longer available."
                            : release.get().notice().en());
        }
        return answer.apply(release.get());
    }

    private static Response unknown() {
        return Problems.of(
                Response.Status.NOT_FOUND.getStatusCode(),
                "Not found",
                "There is no such release or table.");
    }
}
