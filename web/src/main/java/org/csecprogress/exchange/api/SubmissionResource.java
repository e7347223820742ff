package org.csecprogress.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.place.County;
import org.csecprogress.exchange.ExchangeWriter;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.service.ExchangeService;
import org.csecprogress.exchange.service.Outcome;
import org.csecprogress.exchange.service.Sent;
import org.csecprogress.exchange.web.TemplateWords;
import org.csecprogress.exchange.web.Templates;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Profile;

/** The figures of a filing, for the county's own systems. */
@Path("/counties/{county}/periods/{period}/submission")
public class SubmissionResource {
    /** Media types of {@link Shape} as constants for annotations. */
    static final String CSV = "text/csv";

    static final String DHIS2 = "application/vnd.dhis2.datavalueset+json";
    static final String ADX = "application/adx+xml";

    @Inject private FilingAddress address;
    @Inject private ExchangeService exchange;
    @Inject private BusinessClock clock;
    @Inject private Profile profile;

    /** Returns the answers of the filing. The entity tag is its version. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, DHIS2, ADX})
    public Response get(
            @PathParam("county") String county,
            @PathParam("period") String period,
            @Context Request request)
            throws IOException {
        Filing filing = address.filing(county, period);
        Shape shape = wanted(request);
        EntityTag tag = new EntityTag(Long.toString(filing.submission().version()));
        Response.ResponseBuilder builder = request.evaluatePreconditions(tag);
        if (builder == null) {
            MediaType type = shape == Shape.CSV ? type(shape).withCharset("UTF-8") : type(shape);
            builder = Response.ok(written(filing, shape), type);
        }
        return noStore(builder).tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static Shape wanted(Request request) {
        List<Variant> all =
                Arrays.stream(Shape.values())
                        .map(shape -> new Variant(type(shape), (String) null, null))
                        .toList();
        return Optional.ofNullable(request.selectVariant(all))
                .map(Variant::getMediaType)
                .flatMap(type -> Shape.of(type.getType() + "/" + type.getSubtype()))
                .orElseThrow(NotAcceptableException::new);
    }

    private static MediaType type(Shape shape) {
        return MediaType.valueOf(shape.mediaType());
    }

    private byte[] written(Filing filing, Shape shape) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter(
                        filing.catalog(),
                        filing.answers(),
                        Templates.of(address.taken(filing, shape.name()), Language.EN, profile))
                .write(shape, clock.instant(), out);
        return out.toByteArray();
    }

    /** Saves figures, all or none, and returns the findings. */
    @PUT
    @Consumes({MediaType.APPLICATION_JSON, CSV, DHIS2, ADX})
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("county") String county,
            @PathParam("period") String period,
            @BeanParam PutRequest asked,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        County found = address.county(county);
        ReportingPeriod quarter = address.period(period);
        Shape shape = PutRequest.shape(headers);
        Sent.Wishes wishes = asked.wishes();
        Optional<Spool> taken = Spool.take(shape, body);
        if (taken.isEmpty()) {
            return PutProblems.tooLarge();
        }
        try (Spool spool = taken.get()) {
            Outcome outcome =
                    exchange.put(
                            address.actor(),
                            new Sent(
                                    found.code(),
                                    quarter,
                                    shape,
                                    spool.file(),
                                    spool.digest(),
                                    wishes),
                            TemplateWords.all(found, quarter),
                            DoneJson::of);
            return answer(outcome, new PutProblems(found, shape));
        }
    }

    private static Response answer(Outcome outcome, PutProblems problems) {
        if (outcome instanceof Outcome.Answered answered) {
            Response.ResponseBuilder builder =
                    noStore(Response.ok(answered.body(), MediaType.APPLICATION_JSON_TYPE))
                            .tag(Long.toString(answered.version()));
            return answered.replayed()
                    ? builder.header("Idempotent-Replay", "true").build()
                    : builder.build();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return problems.of(refused);
        }
        if (outcome instanceof Outcome.Wrong wrong) {
            return problems.of(wrong);
        }
        if (outcome instanceof Outcome.Stale stale) {
            return PutProblems.stale(stale.current());
        }
        return outcome instanceof Outcome.Closed ? PutProblems.closed() : PutProblems.keyTaken();
    }

    private static Response.ResponseBuilder noStore(Response.ResponseBuilder builder) {
        return builder.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
