package org.csecprogress.progress.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.service.DocumentReader;

/** Sends a document as an attachment, so that no browser opens it within the portal. */
@WebServlet({"/county/document", "/state/document"})
public class DocumentDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient DocumentReader documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = request.getParameter("id");
        Actor actor = current.get();
        try {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new NotFoundException("document");
            }
            Document document = documents.read(actor, Long.parseLong(id));
            response.setContentType(document.type().mediaType());
            response.setContentLength(document.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", attachment(document.name()));
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            documents.send(actor, document.id(), response.getOutputStream());
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Returns the header with the name as in RFC 6266, and an ASCII name for older clients. */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
