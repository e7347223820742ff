package org.csecprogress.releasedesk.legislature.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.delivery.service.LegislativeService;
import org.csecprogress.release.file.LegislativePack;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.pdf.web.PdfDocument;
import org.csecprogress.report.pdf.web.PdfFiles;

/** Sends the documents of a release for the Legislature as one file, in English. */
@WebServlet("/state/legislature-file")
public class LegislatureFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "30";

    @Inject private transient CurrentActor current;
    @Inject private transient LegislativeService legislature;
    @Inject private transient PdfFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String number = request.getParameter("number");
            Optional<PublicRelease> release =
                    legislature.find(current.get(), number == null ? "" : number);
            if (release.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            send(release.get(), request, response);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(
            PublicRelease release, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, InterruptedException {
        Actor actor = current.get();
        Map<PdfDocument, ReleaseFile> made = new EnumMap<>(PdfDocument.class);
        for (PdfDocument each :
                List.of(PdfDocument.LETTER, PdfDocument.SUMMARY, PdfDocument.REPORT)) {
            files.find(release, each, Language.EN, request, response)
                    .ifPresent(file -> made.put(each, file));
        }
        if (made.size() < 3) {
            response.setHeader("Retry-After", SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        byte[] zip =
                legislature.zip(
                        actor,
                        release,
                        new LegislativePack(
                                made.get(PdfDocument.LETTER),
                                made.get(PdfDocument.SUMMARY),
                                made.get(PdfDocument.REPORT)));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s\"".formatted(LegislativePack.name(release.number())));
        response.setContentLength(zip.length);
        response.getOutputStream().write(zip);
    }
}
