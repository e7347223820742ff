package org.csecprogress.exchange.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.csecprogress.filing.IllegalTransitionException;

/** Maps the refusal for a filing that was submitted while figures for it were on their way. */
@Provider
public class ClosedMapper implements ExceptionMapper<IllegalTransitionException> {
    @Override
    public Response toResponse(IllegalTransitionException thrown) {
        return PutProblems.closed();
    }
}
