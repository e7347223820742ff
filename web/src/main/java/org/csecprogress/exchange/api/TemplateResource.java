package org.csecprogress.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.web.Templates;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Profile;

/** The workbook of a filing, with every figure that is asked. */
@Path("/counties/{county}/periods/{period}")
public class TemplateResource {
    private static final String CSV_UTF8 = SubmissionResource.CSV + ";charset=UTF-8";

    @Inject private FilingAddress address;
    @Inject private Profile profile;

    /** Returns the workbook for Excel and LibreOffice. */
    @GET
    @Path("/template.xlsx")
    @Produces(Templates.XLSX_TYPE)
    public Response xlsx(@PathParam("county") String county, @PathParam("period") String period)
            throws IOException {
        Filing filing = address.filing(county, period);
        return send(filing, Templates.xlsx(template(filing, "XLSX")), "xlsx", Templates.XLSX_TYPE);
    }

    /** Returns the workbook as CSV. */
    @GET
    @Path("/template.csv")
    @Produces(SubmissionResource.CSV)
    public Response csv(@PathParam("county") String county, @PathParam("period") String period)
            throws IOException {
        Filing filing = address.filing(county, period);
        return send(filing, Templates.csv(template(filing, "CSV")), "csv", CSV_UTF8);
    }

    private Template template(Filing filing, String form) {
        return Templates.of(address.taken(filing, form), Language.EN, profile);
    }

    private static Response send(Filing filing, byte[] body, String ending, String type) {
        String name = Templates.fileName(filing, ending);
        return Response.ok(body, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
