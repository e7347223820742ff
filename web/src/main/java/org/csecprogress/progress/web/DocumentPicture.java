package org.csecprogress.progress.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.progress.service.DocumentReader;

/** Sends a page of a document as a picture that the portal drew, to those who may download it. */
@WebServlet({"/county/document-page", "/state/document-page"})
public class DocumentPicture extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient DocumentReader documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Actor actor = current.get();
        try {
            long id = number(request.getParameter("id"));
            int page = (int) Math.min(Integer.MAX_VALUE, number(request.getParameter("page")));
            documents.look(actor, id, page);
            byte[] picture =
                    documents
                            .draw(actor, id, page)
                            .orElseThrow(() -> new NotFoundException("picture"));
            response.setContentType("image/png");
            response.setContentLength(picture.length);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.getOutputStream().write(picture);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFoundException("page");
        }
        return Long.parseLong(text);
    }
}
