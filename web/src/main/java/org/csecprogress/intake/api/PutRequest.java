package org.csecprogress.intake.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.intake.Shape;
import org.csecprogress.intake.service.Sent;
import org.csecprogress.kernel.api.Problems;

/** How a request wants its figures to be taken, from its address and its headers. */
public class PutRequest {
    static final String KEY = "Idempotency-Key";
    static final String DRY_RUN = "dryRun";
    static final String REPLACE = "replace";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final Pattern KEYS = Pattern.compile("\"?([!#-~]{1,100})\"?");
    private static final long NEVER = -1;

    @QueryParam(DRY_RUN)
    private String dryRun;

    @QueryParam(REPLACE)
    private String replace;

    @HeaderParam(HttpHeaders.IF_MATCH)
    private String match;

    @HeaderParam(KEY)
    private String key;

    /** What of it the service minds. */
    Sent.Wishes wishes() {
        return new Sent.Wishes(flag(DRY_RUN, dryRun), flag(REPLACE, replace), version(), key());
    }

    private static boolean flag(String name, String said) {
        if (said == null || said.equals("false")) {
            return false;
        }
        if (said.isEmpty() || said.equals("true")) {
            return true;
        }
        throw wrong("The parameter " + name + " is true or false.");
    }

    /** A tag that is not one of ours matches no version. */
    private Optional<Long> version() {
        if (match == null || match.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(match.strip());
        return Optional.of(tag.matches() ? Long.parseLong(tag.group(1)) : NEVER);
    }

    private Optional<String> key() {
        if (key == null) {
            return Optional.empty();
        }
        Matcher matcher = KEYS.matcher(key.strip());
        if (!matcher.matches()) {
            throw wrong(
                    "The header " + KEY + " has 1 to 100 letters, digits and signs, no spaces.");
        }
        return Optional.of(matcher.group(1));
    }

    private static BadRequestException wrong(String detail) {
        Response answer =
                Problems.of(
                        Response.Status.BAD_REQUEST.getStatusCode(),
                        "The request cannot be read",
                        detail);
        return new BadRequestException(answer);
    }

    /** The shape of a body; text in another encoding than UTF-8 is not read. */
    static Shape shape(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw new NotSupportedException();
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException();
        }
        return Shape.of(type.getType() + "/" + type.getSubtype())
                .orElseThrow(NotSupportedException::new);
    }
}
