package org.csecprogress.kernel.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Finds the file of a form. */
public final class FilePart {
    private FilePart() {}

    /**
     * Returns the part of a field, or empty if there is none or the form is not multipart.
     *
     * @throws UncheckedIOException if the request can't be read
     */
    public static Optional<Part> find(HttpServletRequest request, String field) {
        try {
            return Optional.ofNullable(request.getPart(field));
        } catch (ServletException e) {
            return Optional.empty(); // The request is not a multipart form.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
