package org.csecprogress.release.reading.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.embargo.EarlyReaders;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/**
 * The releases, open to everyone, as they were built and certified. There is one instance, because
 * making one for each request costs more than the list of releases.
 */
@ApplicationScoped
@Path("/releases")
public class ReleasesResource {
    @Inject private PublicReleases releases;

    @Inject private Profile profile;

    @Inject private EarlyReaders readers;

    @Inject private ReleaseList list;

    /** Returns all releases that are not withdrawn, newest first, without their tables. */
    @GET
    public Response all(@Context Request request) {
        return list.answer(request, releases.all());
    }

    /** Returns one release. */
    @GET
    @Path("/{number}")
    public Response one(@PathParam("number") String number, @Context Request request) {
        return json(
                request,
                number,
                release ->
                        Optional.of(
                                ReleaseJson.of(release)
                                        .add(
                                                "tables",
                                                ReleaseJson.tables(
                                                        release, releases.tables(release)))
                                        .add("commentary", ReleaseJson.of(releases.texts(release)))
                                        .add(
                                                "earlyReaders",
                                                ReleaseJson.readers(release, readers.all()))));
    }

    /** Returns one table as CSV. */
    @GET
    @Path("/{number}/tables/{id}.csv")
    public Response table(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @Context Request request) {
        return csv(
                request,
                number,
                release ->
                        releases.table(release, id)
                                .map(table -> table.file(profile.isDemonstration())));
    }

    /** Returns the counties' statements about methods and data as CSV. */
    @GET
    @Path("/{number}/methods.csv")
    public Response methods(@PathParam("number") String number, @Context Request request) {
        return csv(
                request,
                number,
                release ->
                        Optional.of(
                                CountyMethod.csv(
                                        release.number(),
                                        releases.methods(release),
                                        releases.texts(release),
                                        profile.isDemonstration())));
    }

    /** Returns the milestones of each county as CSV. */
    @GET
    @Path("/{number}/milestones.csv")
    public Response milestones(@PathParam("number") String number, @Context Request request) {
        return csv(
                request,
                number,
                release ->
                        Optional.of(
                                MilestoneStanding.csv(
                                        release.period(),
                                        releases.report(release).milestones(),
                                        profile.isDemonstration())));
    }

    /** Returns the certificate: the tables proved before publication, and the policy. */
    @GET
    @Path("/{number}/certificate")
    public Response certificate(@PathParam("number") String number, @Context Request request) {
        return json(request, number, release -> releases.certificate(release).map(ReleaseJson::of));
    }

    private Response csv(
            Request request, String number, Function<PublicRelease, Optional<byte[]>> file) {
        return ReleaseAnswers.csv(request, releases.find(number), file);
    }

    private Response json(
            Request request,
            String number,
            Function<PublicRelease, Optional<JsonObjectBuilder>> object) {
        return ReleaseAnswers.json(request, releases.find(number), object);
    }
}
