package org.csecprogress.report.pdf.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.release.reading.api.FileAnswer;
import org.csecprogress.release.reading.api.ReleaseAnswers;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.pdf.web.PdfDocument;
import org.csecprogress.report.pdf.web.PdfFiles;

/** The report of a release and its brief as PDF documents, open to everyone. */
@Path("/releases")
public class ReleaseDocumentsResource {
    private static final String SECONDS = "30";

    @Inject private PublicReleases releases;
    @Inject private PdfFiles files;

    @Context private HttpServletRequest servletRequest;
    @Context private HttpServletResponse servletResponse;

    /** Returns the brief of a release. */
    @GET
    @Path("/{number}/brief.pdf")
    public Response brief(
            @PathParam("number") String number,
            @QueryParam("lang") String lang,
            @Context Request request,
            @Context HttpHeaders headers)
            throws ServletException, IOException, InterruptedException {
        return answer(PdfDocument.BRIEF, number, lang, request, headers);
    }

    /** Returns the report of a release. */
    @GET
    @Path("/{number}/report.pdf")
    public Response report(
            @PathParam("number") String number,
            @QueryParam("lang") String lang,
            @Context Request request,
            @Context HttpHeaders headers)
            throws ServletException, IOException, InterruptedException {
        return answer(PdfDocument.REPORT, number, lang, request, headers);
    }

    private Response answer(
            PdfDocument document, String number, String lang, Request request, HttpHeaders headers)
            throws ServletException, IOException, InterruptedException {
        Optional<PublicRelease> release = releases.find(number);
        if (release.filter(found -> !found.isWithdrawn()).isEmpty()) {
            return ReleaseAnswers.ifStanding(release, found -> Optional.empty());
        }
        Language language = Language.ES.code().equals(lang) ? Language.ES : Language.EN;
        return files.find(release.get(), document, language, servletRequest, servletResponse)
                .map(file -> FileAnswer.of(file, request, headers))
                .orElseGet(ReleaseDocumentsResource::busy);
    }

    private static Response busy() {
        int status = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        return Response.fromResponse(
                        Problems.of(
                                status,
                                "Other documents are being made",
                                "Ask again in half a minute."))
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }
}
