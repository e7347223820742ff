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

    /** A content with its entity tag, which depends only on the bytes that are sent. */
    public static final class Content {
        private final byte[] body;
        private final MediaType type;
        private final EntityTag tag;

        private Content(byte[] body, MediaType type) {
            this.body = body;
            this.type = type;
            this.tag = tag(Sha256.of(body), "");
        }

        /** Returns an object as JSON. */
        public static Content of(JsonObjectBuilder object) {
            return new Content(
                    object.build().toString().getBytes(StandardCharsets.UTF_8),
                    MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
        }

        /** Returns the response with it. */
        public Response answer(Request request) {
            return Conditional.answer(request, tag, Response.ok(body, type)).build();
        }
    }

    /** Returns the response. Its entity tag depends only on the bytes that are sent. */
    public static Response answer(Request request, byte[] body, MediaType type) {
        return new Content(body, type).answer(request);
    }

    /**
     * Returns the tag of a content.
     *
     * @param digest its SHA-256 digest, in hexadecimal
     * @param form distinguishes forms of the same content, such as compressed ones; may be empty
     */
    public static EntityTag tag(String digest, String form) {
        return new EntityTag(digest.substring(0, TAG_LENGTH) + form);
    }

    /**
     * Returns the response as it was begun, or 304 if the client has what the tag stands for.
     *
     * @param begun the response with the content
     */
    public static Response.ResponseBuilder answer(
            Request request, EntityTag tag, Response.ResponseBuilder begun) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(SECONDS);
        cache.setMustRevalidate(true);
        cache.setNoTransform(false);
        return (unchanged == null ? begun : unchanged).tag(tag).cacheControl(cache);
    }

    /** Returns an object as JSON. */
    public static Response json(Request request, JsonObjectBuilder object) {
        return Content.of(object).answer(request);
    }
}
