package org.csecprogress.exchange.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.csecprogress.catalog.place.County;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.service.Outcome;
import org.csecprogress.exchange.web.ErrorRow;
import org.csecprogress.exchange.web.FigureWords;
import org.csecprogress.exchange.web.FileWords;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.kernel.web.Sentences;

/** The problem details for figures that were refused. */
final class PutProblems {
    private static final long MEGABYTE = 1L << 20;
    private static final int SECONDS = 30;

    private final County county;
    private final Shape shape;
    private final Sentences words = Sentences.in(Language.EN);

    PutProblems(County county, Shape shape) {
        this.county = county;
        this.shape = shape;
    }

    static Response tooLarge() {
        return Problems.of(
                413,
                "The body is too large",
                "A body can have at most "
                        + BookReader.LARGEST / MEGABYTE
                        + " megabytes. Send fewer figures at a time.");
    }

    static Response closed() {
        return Problems.of(
                409,
                "The filing cannot be changed now",
                "Figures can change only while a filing is a draft or has been returned. Nothing"
                        + " was saved. A certifier can recall a submitted filing.");
    }

    static Response stale(long current) {
        return Response.fromResponse(
                        Problems.of(
                                412,
                                "Someone else saved this filing",
                                "The version in the header If-Match is not the current version of"
                                        + " the filing. Nothing was saved. Get the filing again and"
                                        + " compare."))
                .tag(Long.toString(current))
                .build();
    }

    static Response keyTaken() {
        return Problems.of(
                422,
                "The key has already been used",
                "The key in the header Idempotency-Key was used with another body or by someone"
                        + " else. Nothing was saved. Use a new key for a new request.");
    }

    Response of(Outcome.Refused refused) {
        Reading.Refused reading = refused.reading();
        FileProblem problem = reading.problem();
        FileWords files = new FileWords(county, words);
        String detail = shape == Shape.CSV ? files.of(reading) : files.ofSystem(reading);
        JsonObjectBuilder code = JsonBuilders.object().add("code", problem.name());
        int status = status(problem);
        Response answer = Problems.of(status, "The body cannot be used", detail, code);
        return problem == FileProblem.BUSY
                ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, SECONDS).build()
                : answer;
    }

    private static int status(FileProblem problem) {
        return switch (problem) {
            case EMPTY, MALFORMED, OTHER_ENCODING, WIDE_TEXT, DECLARATIONS -> 400;
            case TOO_LARGE, TOO_MANY_ROWS, TOO_MUCH_TEXT -> 413;
            case BUSY -> 503;
            default -> 422;
        };
    }

    Response of(Outcome.Wrong wrong) {
        FigureWords figures = new FigureWords(wrong.catalog(), words);
        JsonArrayBuilder errors = JsonBuilders.array();
        wrong.reading().errors().forEach(error -> errors.add(error(error, figures)));
        int count = wrong.reading().errors().size();
        return Problems.of(
                422,
                "Figures have to be fixed",
                (count == 1 ? "One value has" : count + " values have")
                        + " to be fixed. Nothing was saved.",
                JsonBuilders.object().add("errors", errors));
    }

    private JsonObjectBuilder error(RowError error, FigureWords figures) {
        String kind = shape == Shape.CSV ? ErrorRow.OF_BOOK : ErrorRow.OF_SYSTEM;
        ErrorRow row = ErrorRow.of(error, figures, words, kind);
        JsonObjectBuilder json =
                JsonBuilders.object().add(place(), error.cell()).add("code", error.kind().name());
        error.figure()
                .ifPresent(
                        figure ->
                                json.add("figure", figure.toString())
                                        .add("measure", figures.name(figure)));
        return json.add("found", row.found()).add("expected", row.expected());
    }

    /** Returns the name of an error's position: a JSON pointer, an XML line, or a table cell. */
    private String place() {
        return switch (shape) {
            case JSON, DHIS2 -> "pointer";
            case ADX -> "line";
            case CSV -> "cell";
        };
    }
}
