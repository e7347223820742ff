package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** The parameters of the request: those of the address, and those that a form sends. */
@RequestScoped
public class PageParameters {
    @Inject private HttpServletRequest request;

    /** Whether the parameter was sent, even if it is empty. */
    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** Returns the first value as it was sent, or an empty text if there is none. */
    public String text(String name) {
        return has(name) ? request.getParameter(name) : "";
    }

    /** Returns all values in their order. */
    public List<String> all(String name) {
        return has(name) ? List.of(request.getParameterValues(name)) : List.of();
    }

    /**
     * Returns the county whose code is in the parameter {@code county}.
     *
     * @throws NotFoundException if there is no such county
     */
    public CountyCode county() {
        if (!CountyCode.isValid(text("county"))) {
            throw new NotFoundException("county");
        }
        return new CountyCode(text("county"));
    }

    /**
     * Returns the quarter in a parameter.
     *
     * @throws NotFoundException if it is not one
     */
    public ReportingPeriod period(String name) {
        return ReportingPeriod.parse(text(name)).orElseThrow(() -> new NotFoundException("period"));
    }

    /** Returns the key of a row; empty if something else was sent. */
    public OptionalLong key(String name) {
        return text(name).matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text(name)))
                : OptionalLong.empty();
    }
}
