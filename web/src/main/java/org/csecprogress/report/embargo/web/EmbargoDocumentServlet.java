package org.csecprogress.report.embargo.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.embargo.service.EmbargoReading;
import org.csecprogress.release.embargo.service.EmbargoVisit;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.embargo.page.EmbargoPage.Document;
import org.csecprogress.report.pdf.web.PdfDocument;
import org.csecprogress.report.pdf.web.PdfFiles;

/**
 * Sends a document of a release that is not public yet to the reader of a personal link, with the
 * mark of the embargo and the reader's name on each page.
 */
@WebServlet("/embargo/document")
public class EmbargoDocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "30";
    private static final Map<Document, PdfDocument> FILES =
            Map.of(Document.BRIEF, PdfDocument.BRIEF, Document.REPORT, PdfDocument.REPORT);

    @Inject private transient EmbargoReading reading;
    @Inject private transient PdfFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Document> document = document(request);
        String token = EmbargoServlet.token(request);
        Language language =
                Language.ES.code().equals(request.getParameter("lang")) ? Language.ES : Language.EN;
        Optional<EmbargoVisit> visit = reading.visit(token);
        Optional<PublicRelease> release =
                document.flatMap(each -> reading.read(token, each + " " + language.code()));
        if (release.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Optional<ReleaseFile> file =
                    files.embargoed(
                            release.get(),
                            FILES.get(document.get()),
                            language,
                            mark(visit.orElseThrow(), language),
                            request,
                            response);
            if (file.isEmpty()) {
                response.setHeader("Retry-After", SECONDS);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            send(release.get(), file.get(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static Optional<Document> document(HttpServletRequest request) {
        return Arrays.stream(Document.values())
                .filter(each -> each.name().equals(request.getParameter("file")))
                .findFirst();
    }

    private static String mark(EmbargoVisit visit, Language language) {
        Sentences say = Sentences.in(language);
        return say.of(
                "embargo.mark",
                say.time(visit.until()),
                visit.person().name(),
                visit.person().organization());
    }

    private static void send(PublicRelease release, ReleaseFile file, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(file.type());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"csec-progress-%s-embargo-%s\""
                        .formatted(release.number(), file.name()));
        file.writeTo(response.getOutputStream(), false);
    }
}
