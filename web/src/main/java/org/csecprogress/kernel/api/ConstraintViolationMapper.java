package org.csecprogress.kernel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/**
 * Maps the refusal of an entity that breaks its constraints. Services check before, so it is our
 * fault; the server's own mapper would blame the caller with 400 and log nothing.
 */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return ProblemMapper.failed(
                new IllegalStateException(attributesOf(thrown), thrown), request);
    }

    /** Names the attributes and their limits, without the values: these are not for a log. */
    static String attributesOf(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::attribute)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String attribute(ConstraintViolation<?> violation) {
        return "%s.%s %s"
                .formatted(
                        violation.getRootBeanClass().getSimpleName(),
                        violation.getPropertyPath(),
                        violation.getMessage());
    }
}
