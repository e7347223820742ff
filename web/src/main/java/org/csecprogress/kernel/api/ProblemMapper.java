package org.csecprogress.kernel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.kernel.trace.web.RequestNumber;

/**
 * Returns every error of the resources as problem details. Nothing of an exception leaves the
 * server but the number of the request.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int ERROR = 500;

    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            return ofContainer(refused.getResponse(), thrown, request);
        }
        if (thrown instanceof NotFoundException) {
            return of(Response.Status.NOT_FOUND.getStatusCode());
        }
        if (thrown instanceof ForbiddenException) {
            return of(Response.Status.FORBIDDEN.getStatusCode());
        }
        return failed(thrown, request);
    }

    /** Returns the problem for a container's refusal, with its headers, such as Allow. */
    private static Response ofContainer(
            Response answer, Throwable thrown, HttpServletRequest request) {
        int status = answer.getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode() || answer.hasEntity()) {
            return answer;
        }
        if (status >= ERROR) {
            return failed(thrown, request);
        }
        Response.ResponseBuilder builder = Response.fromResponse(of(status));
        Object allowed = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? builder.build()
                : builder.header(HttpHeaders.ALLOW, allowed).build();
    }

    /** Logs what went wrong and returns the problem with the number under which it is logged. */
    static Response failed(Throwable thrown, HttpServletRequest request) {
        String reference = RequestNumber.of(request);
        LOG.log(Level.SEVERE, "problem " + reference, thrown);
        return Problems.of(
                ERROR,
                "Something went wrong",
                "Nothing was saved. Try again. If the problem remains, give CDSS the reference "
                        + reference
                        + ".");
    }

    private static Response of(int status) {
        return switch (status) {
            case 403 ->
                    Problems.of(status, "Not allowed", "You do not have permission to do this.");
            case 404 -> Problems.of(status, "Not found", "There is nothing at this address.");
            case 405 ->
                    Problems.of(
                            status,
                            "Method not allowed",
                            "The header Allow lists the methods that this address supports.");
            case 406 ->
                    Problems.of(
                            status,
                            "Format not available",
                            "This address does not have the formats that the header Accept asks"
                                    + " for. /api/v1/openapi.json lists the formats that it has.");
            case 415 ->
                    Problems.of(
                            status,
                            "Format not supported",
                            "This address does not read the format in the header Content-Type."
                                    + " /api/v1/openapi.json lists the formats that it reads.");
            default ->
                    Problems.of(
                            status,
                            "The request cannot be read",
                            "Compare it with /api/v1/openapi.json.");
        };
    }
}
