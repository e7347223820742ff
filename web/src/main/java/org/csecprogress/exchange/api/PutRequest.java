package org.csecprogress.exchange.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.service.Sent;
import org.csecprogress.kernel.api.Problems;

/** The options of a PUT request, from its address and headers. */
public class PutRequest {
    static final String KEY = "Idempotency-Key";
    static final String DRY_RUN = "dryRun";
    static final String REPLACE = "replace";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final Pattern KEYS = Pattern.compile("\"?([!#-~]{1,100})\"?");
    private static final long NEVER = -1;

    @Context private UriInfo address;

    @QueryParam(DRY_RUN)
    private String dryRun;

    @QueryParam(REPLACE)
    private String replace;

    @HeaderParam(HttpHeaders.IF_MATCH)
    private String match;

    @HeaderParam(KEY)
    private String key;

    /** Returns the options for the service. */
    Sent.Wishes wishes() {
        // A misspelled parameter must not turn a dry run into a save.
        for (String name : address.getQueryParameters().keySet()) {
            if (!name.equals(DRY_RUN) && !name.equals(REPLACE)) {
                throw wrong("The only parameters are " + DRY_RUN + " and " + REPLACE + ".");
            }
        }
        return new Sent.Wishes(flag(DRY_RUN, dryRun), flag(REPLACE, replace), version(), key());
    }

    private static boolean flag(String name, String said) {
        if (said == null || said.equals("false")) {
            return false;
        }
        if (said.isEmpty() || said.equals("true")) {
            return true;
        }
        throw wrong("The parameter " + name + " must be true or false.");
    }

    /** Returns the version to match. A malformed tag matches no version. */
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
                    "The header "
                            + KEY
                            + " must have 1 to 100 letters, digits and signs, and no spaces.");
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

    /** Returns the shape of a body. Encodings other than UTF-8 are not supported. */
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
