package org.csecprogress.kernel.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** Problem details as RFC 9457 has them. */
public final class Problems {
    /** Their media type. */
    public static final String TYPE = "application/problem+json";

    private Problems() {}

    /** An answer with that status. */
    public static Response of(int status, String title, String detail) {
        return of(status, title, detail, Json.createObjectBuilder());
    }

    /**
     * An answer with that status.
     *
     * @param more what is to stand behind the members that every problem has
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

    /** The body of such an answer. */
    public static String body(int status, String title, String detail) {
        return members(status, title, detail).build().toString();
    }

    private static JsonObjectBuilder members(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", title)
                .add("detail", detail);
    }
}
