package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/** The parameters of the request, from its address or its form. */
@RequestScoped
public class Parameters {
    @Inject private HttpServletRequest request;

    /** Returns a parameter; empty text if it was not sent. */
    public String of(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Returns whether a parameter was sent. */
    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** Returns the key of a row; empty if something else was sent. */
    public OptionalLong key(String name) {
        String value = of(name);
        return value.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(value))
                : OptionalLong.empty();
    }
}
