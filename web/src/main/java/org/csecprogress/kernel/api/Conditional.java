package org.csecprogress.kernel.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.csecprogress.kernel.Sha256;

/** Responses that caches may keep for five minutes, or 304 if the client has them already. */
public final class Conditional {
    private static final int SECONDS = 300;
    private static final int TAG_LENGTH = 32;

    private Conditional() {}

    /** Returns the response. Its entity tag depends only on the bytes that are sent. */
    public static Response answer(Request request, byte[] body, MediaType type) {
        EntityTag tag = new EntityTag(Sha256.of(body).substring(0, TAG_LENGTH));
        Response.ResponseBuilder builder = request.evaluatePreconditions(tag);
        if (builder == null) {
            builder = Response.ok(body, type);
        }
        CacheControl cache = new CacheControl();
        cache.setMaxAge(SECONDS);
        cache.setMustRevalidate(true);
        cache.setNoTransform(false);
        return builder.tag(tag).cacheControl(cache).build();
    }

    /** Returns an object as JSON. */
    public static Response json(Request request, JsonObjectBuilder object) {
        return answer(
                request,
                object.build().toString().getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }
}
