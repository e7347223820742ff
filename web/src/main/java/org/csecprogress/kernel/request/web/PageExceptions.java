package org.csecprogress.kernel.request.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.OptionalInt;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.ForbiddenException;

/**
 * Responds with 404 if a page doesn't exist for this person, so that another county's data looks
 * the same as missing data. A page that none of their roles opens gets 403.
 */
public class PageExceptions extends ExceptionHandlerFactory {
    /** Creates the factory. Faces calls this at startup. */
    public PageExceptions(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** Returns the status for an exception, if it has one of its own. */
    static OptionalInt statusOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFoundException) {
                return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
            }
            if (cause instanceof ForbiddenException) {
                return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
            }
            if (cause instanceof ViewExpiredException) {
                return OptionalInt.of(HttpServletResponse.SC_CONFLICT);
            }
        }
        return OptionalInt.empty();
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Throwable thrown = events.next().getContext().getException();
                OptionalInt status = statusOf(thrown);
                if (status.isPresent()) {
                    events.remove();
                    answer(status.getAsInt());
                } else if (isAjax()) {
                    // Else the browser would be told the name of the exception.
                    throw new FacesException(thrown);
                }
            }
            getWrapped().handle();
        }

        private static boolean isAjax() {
            return FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
        }

        private static void answer(int status) {
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            try {
                if (!external.isResponseCommitted()) {
                    external.responseReset();
                    external.responseSendError(status, "");
                }
                faces.responseComplete();
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
    }
}
