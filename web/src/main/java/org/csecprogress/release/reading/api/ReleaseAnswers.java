package org.csecprogress.release.reading.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.record.PublicRelease;

/** Answers about a release: 410 if it was withdrawn, and 404 if there is none, or no such part. */
public final class ReleaseAnswers {
    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    private static final String WITHDRAWN = "This release was withdrawn";

    private ReleaseAnswers() {}

    /** Returns a file of separated text. */
    public static Response csv(
            Request request,
            Optional<PublicRelease> release,
            Function<PublicRelease, Optional<byte[]>> file) {
        return ifStanding(
                release, found -> file.apply(found).map(f -> Conditional.answer(request, f, CSV)));
    }

    /** Returns an object as JSON. */
    public static Response json(
            Request request,
            Optional<PublicRelease> release,
            Function<PublicRelease, Optional<JsonObjectBuilder>> object) {
        return ifStanding(
                release, found -> object.apply(found).map(o -> Conditional.json(request, o)));
    }

    /**
     * Returns the response for a release that stands.
     *
     * @param answer the response; empty if the release has nothing of that name
     */
    public static Response ifStanding(
            Optional<PublicRelease> release, Function<PublicRelease, Optional<Response>> answer) {
        if (release.filter(PublicRelease::isWithdrawn).isPresent()) {
            return gone(release.get().notice());
        }
        return release.flatMap(answer)
                .orElseGet(
                        () ->
                                Problems.of(
                                        Response.Status.NOT_FOUND.getStatusCode(),
                                        "Not found",
                                        "There is no such release or table."));
    }

    /**
     * Returns the response for a withdrawn release.
     *
     * @param notice the passed words in both languages, or null if there are none
     */
    private static Response gone(LocalText notice) {
        int status = Response.Status.GONE.getStatusCode();
        return notice == null
                ? Problems.of(status, WITHDRAWN, "It is no longer available.")
                : Problems.of(
                        status,
                        WITHDRAWN,
                        notice.en(),
                        JsonBuilders.object().add("detailEs", notice.es()));
    }
}
