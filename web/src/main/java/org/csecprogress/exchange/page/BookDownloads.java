package org.csecprogress.exchange.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.service.FilingExports;
import org.csecprogress.exchange.service.TakenFiling;
import org.csecprogress.exchange.web.Templates;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.access.Exported;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.Profile;

/**
 * Downloads: the template of a filing with its answers filled in, and the list of errors in the
 * last uploaded workbook.
 */
@WebServlet({BookDownloads.XLSX, BookDownloads.CSV, BookDownloads.ERRORS})
public class BookDownloads extends HttpServlet {
    static final String XLSX = "/county/workbook.xlsx";
    static final String CSV = "/county/workbook.csv";
    static final String ERRORS = "/county/workbook-errors.csv";

    private static final long serialVersionUID = 1L;
    private static final String CSV_TYPE = "text/csv;charset=UTF-8";

    @Inject private transient CurrentActor current;
    @Inject private transient CurrentFiling currentFiling;
    @Inject private transient FilingExports exports;
    @Inject private transient Profile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            ReportingPeriod.parse(request.getParameter("period"))
                    .ifPresent(currentFiling::setPeriod);
            switch (request.getServletPath()) {
                case XLSX ->
                        send(
                                response,
                                Templates.XLSX_TYPE,
                                name("xlsx"),
                                Templates.xlsx(template(request, "XLSX")));
                case CSV ->
                        send(
                                response,
                                CSV_TYPE,
                                name("csv"),
                                Templates.csv(template(request, "CSV")));
                default -> send(response, CSV_TYPE, name("errors.csv"), errors(request));
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Template template(HttpServletRequest request, String form) {
        Language language = "es".equals(request.getParameter("lang")) ? Language.ES : Language.EN;
        return Templates.of(taken(Exported.Kind.EXPORT_FILING, form), language, profile);
    }

    private TakenFiling taken(Exported.Kind kind, String form) {
        return exports.take(current.get(), currentFiling.filing(), kind, form);
    }

    private byte[] errors(HttpServletRequest request) {
        byte[] errors =
                Tray.find(request, new Tray.Work(currentFiling.county(), currentFiling.period()))
                        .map(Tray::errors)
                        .orElse(new byte[0]);
        if (errors.length == 0) {
            throw new NotFoundException("list of errors");
        }
        taken(Exported.Kind.EXPORT_ERRORS, "CSV");
        return MarkColumn.added(errors, profile.isDemonstration());
    }

    private String name(String ending) {
        return Templates.fileName(currentFiling.filing(), ending);
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] body)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
