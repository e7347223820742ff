package org.csecprogress.report.change.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.StatedChange;
import org.csecprogress.release.reading.api.ReleaseAnswers;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** The changes that a report tells and what it says to watch, open to everyone. */
@Path("/releases")
public class ReleaseChangesResource {
    @Inject private PublicReleases releases;
    @Inject private ReleaseStatements statements;
    @Inject private Profile profile;

    /** Returns each comparison, with how many there are. */
    @GET
    @Path("/{number}/changes")
    public Response changes(@PathParam("number") String number, @Context Request request) {
        return ReleaseAnswers.json(
                request, releases.find(number), release -> Optional.of(changes(release)));
    }

    private JsonObjectBuilder changes(PublicRelease release) {
        StatedRows<StatedChange> rows = statements.changes(release);
        List<StatedChange> tests =
                rows.rows().stream()
                        .filter(change -> change.finding().kind() != ReportFinding.Kind.DIFFERENCE)
                        .toList();
        return head(release)
                .add("tests", tests.size())
                .add("clear", tests.stream().filter(test -> test.finding().isClear()).count())
                .add("notTested", tests.stream().filter(test -> !test.isTested()).count())
                .add("changes", rows.json());
    }

    private static JsonObjectBuilder head(PublicRelease release) {
        return JsonBuilders.object()
                .add("number", release.number().toString())
                .add("publishedAt", release.publishedAt().toString());
    }

    /** Returns each comparison as CSV. */
    @GET
    @Path("/{number}/changes.csv")
    public Response changesFile(@PathParam("number") String number, @Context Request request) {
        return ReleaseAnswers.csv(
                request,
                releases.find(number),
                release -> Optional.of(statements.changes(release).csv(profile.isDemonstration())));
    }

    /** Returns what the published rules choose to watch. */
    @GET
    @Path("/{number}/watch")
    public Response watch(@PathParam("number") String number, @Context Request request) {
        return ReleaseAnswers.json(
                request,
                releases.find(number),
                release ->
                        Optional.of(head(release).add("watch", statements.watch(release).json())));
    }

    /** Returns what the published rules choose to watch as CSV. */
    @GET
    @Path("/{number}/watch.csv")
    public Response watchFile(@PathParam("number") String number, @Context Request request) {
        return ReleaseAnswers.csv(
                request,
                releases.find(number),
                release -> Optional.of(statements.watch(release).csv(profile.isDemonstration())));
    }
}
