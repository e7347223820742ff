package org.csecprogress.release.reading.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** The releases, open to everyone, masked as they were frozen. */
@Path("/releases")
public class ReleasesResource {
    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");
    private static final String ROOT = "/api/v1/releases/";

    @Inject private PublicReleases releases;

    @Inject private Profile profile;

    /** Returns all releases that are not withdrawn, newest first. */
    @GET
    public Response all(@Context Request request) {
        Map<ReleaseNumber, List<ReleaseTable>> titles = releases.titles();
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (PublicRelease release : releases.all()) {
            if (!release.isWithdrawn()) {
                list.add(json(release, titles.getOrDefault(release.number(), List.of())));
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
                                json(release, releases.tables(release))
                                        .add("commentary", commentary(releases.texts(release)))));
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

    /** Returns CDSS's commentary in both languages. */
    private static JsonArrayBuilder commentary(List<PublicText> texts) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Commentary commentary : Commentary.among(texts)) {
            list.add(
                    Json.createObjectBuilder()
                            .add("section", commentary.section())
                            .add("en", commentary.words().en())
                            .add("es", commentary.words().es()));
        }
        return list;
    }

    /** Returns the certificate: the tables proved before publication, and the policy. */
    @GET
    @Path("/{number}/certificate")
    public Response certificate(@PathParam("number") String number, @Context Request request) {
        return ifStanding(
                number,
                release ->
                        releases.certificate(release)
                                .map(certificate -> Conditional.json(request, json(certificate)))
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
                                .map(restated -> Conditional.json(request, json(release, restated)))
                                .orElseGet(ReleasesResource::unknown));
    }

    private static JsonObjectBuilder json(PublicRelease release, Restatement restated) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        for (Restatement.Change change : restated.changes()) {
            changes.add(
                    Json.createObjectBuilder()
                            .add("table", change.table().id())
                            .add("geography", change.is().geography())
                            .add("dimension", change.is().dimension())
                            .add("category", change.is().category())
                            .add("before", change.was().map(ReleaseRow::valueText).orElse(""))
                            .add("now", change.is().valueText()));
        }
        Optional<LocalText> why = Optional.ofNullable(release.restatement());
        return Json.createObjectBuilder()
                .add("number", release.number().toString())
                .add("before", restated.before().toString())
                .add("publishedAt", release.publishedAt().toString())
                .add("reason", why.map(LocalText::en).orElse(""))
                .add("reasonEs", why.map(LocalText::es).orElse(""))
                .add("changes", changes)
                .add("milestones", milestones(restated));
    }

    private static JsonArrayBuilder milestones(Restatement restated) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        for (Restatement.MilestoneChange change : restated.milestones()) {
            changes.add(
                    Json.createObjectBuilder()
                            .add("county", change.is().county().value())
                            .add("milestone", change.is().milestone())
                            .add("before", change.was().map(MilestoneStanding::status).orElse(""))
                            .add("now", change.is().status()));
        }
        return changes;
    }

    private static JsonObjectBuilder json(PublicCertificate certificate) {
        return Json.createObjectBuilder()
                .add("tablesDigest", certificate.tables())
                .add("policy", certificate.rules().policy())
                .add("criterion", ProtectionCertificate.CRITERION)
                .add("catalogVersion", certificate.rules().catalogVersion())
                .add("catalogDigest", certificate.rules().catalog())
                .add("rulesInForceSince", since(certificate))
                .add("figures", certificate.figures())
                .add("withheld", certificate.withheld());
    }

    private static JsonValue since(PublicCertificate certificate) {
        return certificate
                .rules()
                .inForceSince()
                .<JsonValue>map(day -> Json.createValue(day.toString()))
                .orElse(JsonValue.NULL);
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

    private static JsonObjectBuilder json(PublicRelease release, List<ReleaseTable> tables) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (ReleaseTable table : tables) {
            list.add(
                    Json.createObjectBuilder()
                            .add("id", table.id())
                            .add("title", table.title().en())
                            .add(
                                    "href",
                                    ROOT + release.number() + "/tables/" + table.id() + ".csv"));
        }
        return Json.createObjectBuilder()
                .add("number", release.number().toString())
                .add("period", release.period().toString())
                .add("revision", release.revision())
                .add("status", release.status().toString())
                .add("publishedAt", release.publishedAt().toString())
                .add("countiesReporting", release.countiesReporting())
                .add("digest", release.digest())
                .add("wholeDigest", release.digests().whole())
                .add("partDigests", json(release.digests()))
                .add("tables", list);
    }

    private static JsonObjectBuilder json(PartDigests digests) {
        JsonObjectBuilder parts = Json.createObjectBuilder();
        for (PartDigests.Part part : PartDigests.Part.values()) {
            digests.of(part)
                    .ifPresent(digest -> parts.add(part.name().toLowerCase(Locale.ROOT), digest));
        }
        return parts;
    }
}
