package org.csecprogress.kernel.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import org.csecprogress.kernel.web.JsonBuilders;

/** Problem details as defined in RFC 9457. */
public final class Problems {
    /** The media type of problem details. */
    public static final String TYPE = "application/problem+json";

    private Problems() {}

    /** Returns a response with a status. */
    public static Response of(int status, String title, String detail) {
        return of(status, title, detail, JsonBuilders.object());
    }

    /**
     * Returns a response with a status.
     *
     * @param more members that follow those of every problem
     */
    public static Response of(int status, String title, String detail, JsonObjectBuilder more) {
        return Response.status(status)
                .type(TYPE)
                .header(
                        "Cache-Control",
                        status == 410 ? "max-age=300, must-revalidate" : "no-store")
                .entity(members(status, title, detail).addAll(more).build().toString())
                .build();
    }

    /** Returns the body of such a response. */
    public static String body(int status, String title, String detail) {
        return members(status, title, detail).build().toString();
    }

    private static JsonObjectBuilder members(int status, String title, String detail) {
        return JsonBuilders.object()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", title)
                .add("detail", detail);
    }
}
