package org.csecprogress.auditrelease;

import static jakarta.json.JsonValue.NULL;
import static java.math.RoundingMode.HALF_EVEN;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.DisclosureFinding;
import org.csecprogress.auditrelease.fact.FineTables;
import org.csecprogress.auditrelease.inference.CountInterval;

/** The result of an audit as text and as JSON. */
final class AuditResultReport {
    private static final String TABLE = "%-10s %-34s %9s %-14s %8s";

    private final AuditResult result;
    private final double seconds;

    AuditResultReport(AuditResult result, double seconds) {
        this.result = result;
        this.seconds = seconds;
    }

    /** Returns one line for each table that withholds or discloses something, then the findings. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, TABLE, "release", "table", "withheld", "narrowest", "findings");
        result.lines().forEach((place, line) -> tableLine(text, place, line));
        text.append('\n');
        result.findings().forEach(finding -> finding(text, finding));
        if (!result.inVain().isEmpty()) {
            line(text, "Withheld in vain, 11 or more and known all the same:");
            result.inVain().forEach(finding -> finding(text, finding));
        }
        if (!result.fine().isEmpty()) {
            line(
                    text,
                    "More than 30 in 100 figures are withheld here. Where as many are small, CDSS"
                            + " has to have decided to keep the table:");
            result.fine()
                    .forEach(
                            table ->
                                    line(
                                            text,
                                            "%s: %d of %d",
                                            table.table(),
                                            table.withheld(),
                                            table.figures()));
        }
        result.notes().forEach(note -> line(text, "Note: %s", note));
        line(
                text,
                "%d tables, %d cells withheld, %d unknowns, %d facts, %d findings, %d in vain, %.1f"
                        + " seconds.",
                result.lines().size(),
                result.withheld(),
                result.unknowns(),
                result.facts(),
                result.findings().size(),
                result.inVain().size(),
                seconds);
        return text.toString();
    }

    private static void finding(StringBuilder text, DisclosureFinding finding) {
        line(
                text,
                "%s %s %s: %s is %s",
                finding.place().release(),
                finding.place().table(),
                finding.channel(),
                finding.count(),
                finding.interval());
        finding.reasons().forEach(reason -> line(text, "    by %s", reason));
    }

    private void tableLine(StringBuilder text, AuditedCount.Place place, AuditResult.Line line) {
        long findings = result.findingsAt(place);
        if (line.withheld() > 0 || findings > 0) {
            line(
                    text,
                    TABLE,
                    place.release(),
                    place.table(),
                    line.withheld() + "/" + line.rows(),
                    line.narrowest().map(CountInterval::toString).orElse("-"),
                    findings);
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    /** Returns the result as JSON, with one member a line. */
    String json() {
        JsonObject json =
                Json.createObjectBuilder()
                        .add("seconds", BigDecimal.valueOf(seconds).setScale(3, HALF_EVEN))
                        .add("withheld", result.withheld())
                        .add("unknowns", result.unknowns())
                        .add("facts", result.facts())
                        .add("tables", tables())
                        .add("findings", array(result.findings(), AuditResultReport::finding))
                        .add("inVain", array(result.inVain(), AuditResultReport::finding))
                        .add("fine", array(result.fine(), AuditResultReport::fine))
                        .add("notes", Json.createArrayBuilder(result.notes()))
                        .build();
        StringWriter text = new StringWriter();
        Map<String, Boolean> pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
        try (JsonWriter writer = Json.createWriterFactory(pretty).createWriter(text)) {
            writer.write(json);
        }
        return text.append('\n').toString();
    }

    private JsonArrayBuilder tables() {
        JsonArrayBuilder tables = Json.createArrayBuilder();
        result.lines().forEach((place, line) -> tables.add(table(place, line)));
        return tables;
    }

    private JsonObjectBuilder table(AuditedCount.Place place, AuditResult.Line line) {
        return Json.createObjectBuilder()
                .add("release", place.release())
                .add("table", place.table())
                .add("rows", line.rows())
                .add("withheld", line.withheld())
                .add(
                        "narrowest",
                        line.narrowest().<JsonValue>map(i -> interval(i).build()).orElse(NULL))
                .add("findings", result.findingsAt(place));
    }

    private static JsonObjectBuilder finding(DisclosureFinding finding) {
        return Json.createObjectBuilder()
                .add("channel", finding.channel().name())
                .add("release", finding.place().release())
                .add("table", finding.place().table())
                .add("count", finding.count())
                .add("interval", interval(finding.interval()))
                .add("reasons", Json.createArrayBuilder(finding.reasons()));
    }

    private static JsonObjectBuilder fine(FineTables.Fine table) {
        return Json.createObjectBuilder()
                .add("table", table.table())
                .add("withheld", table.withheld())
                .add("figures", table.figures());
    }

    private static JsonObjectBuilder interval(CountInterval interval) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("low", interval.low());
        return interval.high() == CountInterval.OPEN
                ? json.addNull("high")
                : json.add("high", interval.high());
    }

    private static <T> JsonArrayBuilder array(
            Collection<T> all, Function<T, JsonObjectBuilder> json) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
