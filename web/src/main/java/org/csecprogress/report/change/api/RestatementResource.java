package org.csecprogress.report.change.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicValues.Difference;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.reading.api.ReleaseAnswers;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/**
 * The differences of a release from the one that it replaced, open to everyone. There are none if
 * that one was withdrawn, so that nothing of it is told again.
 */
@Path("/releases")
public class RestatementResource {
    @Inject private PublicReleases releases;
    @Inject private ReleaseStatements statements;
    @Inject private Profile profile;

    /** Returns the differences from the release before, and why there are any. */
    @GET
    @Path("/{number}/restatement")
    public Response restatement(@PathParam("number") String number, @Context Request request) {
        return ReleaseAnswers.json(
                request,
                releases.find(number),
                release -> releases.restatement(release).map(told -> json(release, told)));
    }

    /** Returns each value that differs from the release before as CSV. */
    @GET
    @Path("/{number}/restatement.csv")
    public Response restatementFile(@PathParam("number") String number, @Context Request request) {
        return ReleaseAnswers.csv(
                request,
                releases.find(number),
                release -> differences(release).map(all -> all.csv(profile.isDemonstration())));
    }

    private Optional<StatedRows<Difference>> differences(PublicRelease release) {
        return releases.restated(release)
                .map(
                        before ->
                                RestatedRows.of(
                                        statements
                                                .values(release)
                                                .since(statements.values(before))));
    }

    private JsonObjectBuilder json(PublicRelease release, Restatement restated) {
        RestatementKind kind = release.restatementKind();
        Optional<LocalText> why = Optional.ofNullable(release.restatement());
        JsonObjectBuilder all =
                JsonBuilders.object()
                        .add("number", release.number().toString())
                        .add("before", restated.before().toString())
                        .add("publishedAt", release.publishedAt().toString())
                        .add("kind", kind == null ? JsonValue.NULL : Json.createValue(kind.name()))
                        .add("reason", why.map(LocalText::en).orElse(""))
                        .add("reasonEs", why.map(LocalText::es).orElse(""))
                        .add("changes", figures(restated))
                        .add("milestones", milestones(restated));
        differences(release).ifPresent(rows -> all.add("values", rows.json()));
        return all;
    }

    private static JsonArrayBuilder figures(Restatement restated) {
        JsonArrayBuilder changes = JsonBuilders.array();
        for (Restatement.Change change : restated.changes()) {
            changes.add(
                    JsonBuilders.object()
                            .add("table", change.table().id())
                            .add("geography", change.is().geography())
                            .add("dimension", change.is().dimension())
                            .add("category", change.is().category())
                            .add("before", change.was().map(ReleaseRow::valueText).orElse(""))
                            .add("now", change.is().valueText()));
        }
        return changes;
    }

    private static JsonArrayBuilder milestones(Restatement restated) {
        JsonArrayBuilder changes = JsonBuilders.array();
        for (Restatement.MilestoneChange change : restated.milestones()) {
            changes.add(
                    JsonBuilders.object()
                            .add("county", change.is().county().value())
                            .add("milestone", change.is().milestone())
                            .add("before", change.was().map(MilestoneStanding::status).orElse(""))
                            .add("now", change.is().status()));
        }
        return changes;
    }
}
