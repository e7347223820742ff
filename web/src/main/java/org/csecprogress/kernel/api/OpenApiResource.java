package org.csecprogress.kernel.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The OpenAPI description of all resources. */
@Path("/openapi.json")
public class OpenApiResource {
    @Inject private ApiIndex index;
    @Inject @Any private Instance<ApiPart> parts;

    /** Returns the description as OpenAPI 3.1. */
    @GET
    public Response get(@Context Request request) {
        List<ApiPart> all = parts.stream().toList();
        byte[] body =
                new OpenApi(OpenApiProse.read(), index.methods(), all)
                        .document()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        return Conditional.answer(
                request, body, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }
}
