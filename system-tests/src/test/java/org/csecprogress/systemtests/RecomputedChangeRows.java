package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.csecprogress.kernel.Language;

/** Compares the rows of a release's changes and of what to watch with what its pages must say. */
final class RecomputedChangeRows {
    private final Web web;
    private final String release;
    private final SaidFigures said;
    private final Language language;

    RecomputedChangeRows(Web web, String release, Language language) {
        this.web = web;
        this.release = release;
        this.language = language;
        said = new SaidFigures(release.substring(0, release.indexOf('-')), language);
    }

    /**
     * Checks that there is one row for each change, in JSON and in CSV.
     *
     * @param page the page that lists the clear changes
     */
    void changes(List<RecomputedChange> changes, PublishedFiles files, Html page) {
        JsonNode answer = answer("changes");
        JsonNode rows = answer.get("changes");
        assertThat(rows).as(release).hasSameSizeAs(changes);
        for (int at = 0; at < changes.size(); at++) {
            RecomputedChange change = changes.get(at);
            String what = release + " " + change.measure().code() + " " + change.span();
            PublishedFile.Row now =
                    files.row(said.quarter(), change.measure().code() + ".STATE.TOTAL.Q", "STATE")
                            .orElseThrow();
            subject(rows.get(at), change, what);
            figure(rows.get(at), "before", change, change.from(), what);
            figure(rows.get(at), "now", change, now, what);
            outcome(rows.get(at), change, what);
            compared(rows.get(at), change, now, what);
        }
        file("changes", rows);
        summary(answer, rows, page);
    }

    private JsonNode answer(String name) {
        String path = "/api/v1/releases/" + release + "/" + name;
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Marks.on(path, answer);
        return OpenApiContract.json(answer.body());
    }

    private void subject(JsonNode row, RecomputedChange change, String what) {
        text(row, "period", said.quarter(), what);
        text(row, "measure", change.measure().code(), what);
        text(row, "name" + ending(), change.measure().name().in(language), what);
        text(row, "comparison", change.span().name(), what);
        text(row, "since", change.since().toString(), what);
        text(row, "better", change.better(), what);
        text(row, "unit", unit(change), what);
    }

    private String ending() {
        return language == Language.ES ? "Es" : "En";
    }

    private static String unit(RecomputedChange change) {
        if (RecomputedChange.Kind.of(change.measure()) == RecomputedChange.Kind.SHARE) {
            return "PERCENT";
        }
        return isRate(change) ? "RATE" : "COUNT";
    }

    private static boolean isRate(RecomputedChange change) {
        return change.measure().valueType().name().equals("RATE");
    }

    /** Checks the columns of a published row against its file. */
    private static void figure(
            JsonNode row,
            String name,
            RecomputedChange change,
            PublishedFile.Row published,
            String what) {
        text(row, name, published.value(), what);
        text(row, name + "Annotation", published.fields().get(6), what);
        number(row, name + "Numerator", published.numerator(), what);
        number(row, name + "Denominator", published.denominator(), what);
        number(row, name + "Counties", Optional.of(new BigDecimal(published.counties())), what);
        boolean share = unit(change).equals("PERCENT");
        number(row, name + "Percent", share ? published.per(100) : Optional.empty(), what);
        List<BigDecimal> ends = ends(change, published);
        number(row, name + "Lower", ends.stream().findFirst(), what);
        number(row, name + "Upper", ends.stream().skip(1).findFirst(), what);
    }

    /** Returns the ends of the figure's own interval; none if it has none. */
    private static List<BigDecimal> ends(RecomputedChange change, PublishedFile.Row row) {
        Optional<Long> count = row.count();
        boolean share = unit(change).equals("PERCENT");
        boolean isWhole = row.whole() > 0 && count.filter(n -> n <= row.whole()).isPresent();
        if (count.isEmpty()
                || isRate(change)
                || (share && !isWhole)
                || RecomputedChange.Kind.of(change.measure()) == RecomputedChange.Kind.DIFFERENCE) {
            return List.of();
        }
        double[] ends =
                share
                        ? Reckoning.share((double) count.get(), row.whole())
                        : Reckoning.count(count.get());
        List<BigDecimal> rounded = new ArrayList<>();
        for (double end : ends) {
            BigDecimal exact = BigDecimal.valueOf(end);
            rounded.add(
                    share
                            ? exact.movePointRight(2).setScale(1, RoundingMode.HALF_UP)
                            : exact.setScale(0, RoundingMode.HALF_UP));
        }
        return rounded;
    }

    private void outcome(JsonNode row, RecomputedChange change, String what) {
        RecomputedChange.Verdict verdict = change.verdict();
        text(
                row,
                "outcome",
                switch (verdict) {
                    case UP, DOWN -> "CLEARLY_" + verdict;
                    case NONE -> "NO_CLEAR_CHANGE";
                    default -> isDifference(change) ? "NOT_TESTED" : "NOT_COMPARED";
                },
                what);
        if (verdict == RecomputedChange.Verdict.SILENT) {
            assertThat(row.get("reason").asText()).as(what).matches("NO_DATA|NO_POP.+|NO.+");
        } else {
            text(
                    row,
                    "reason",
                    verdict.isTested()
                            ? ""
                            : verdict == RecomputedChange.Verdict.DIFFERENCE
                                    ? "UNDUPLICATED"
                                    : verdict.name(),
                    what);
        }
        text(
                row,
                "sentence" + ending(),
                new SaidChanges(said, null, List.of()).alone(change),
                what);
    }

    /** Returns whether the report states the difference without a test. */
    private static boolean isDifference(RecomputedChange change) {
        return change.verdict() == RecomputedChange.Verdict.DIFFERENCE
                && change.span() != RecomputedChange.Span.TREND;
    }

    private static void compared(
            JsonNode row, RecomputedChange change, PublishedFile.Row now, String what) {
        Optional<RecomputedMatch> match =
                change.match().filter(m -> change.verdict().isTested() || isDifference(change));
        text(
                row,
                "basis",
                match.map(m -> m.isWhole() ? "ALL" : m.isOpen() ? "BOUNDED" : "MATCHED")
                        .orElse("NONE"),
                what);
        number(row, "counties", match.map(m -> BigDecimal.valueOf(m.counties())), what);
        number(
                row,
                "countiesLeftOut",
                match.map(m -> BigDecimal.valueOf(m.without().size())),
                what);
        Optional<RecomputedMatch> sized =
                match.filter(m -> change.verdict().isClear() && !m.isWhole() && !m.isOpen());
        number(row, "matchedBefore", sized.map(m -> scaled(matched(m, 0), change)), what);
        number(row, "matchedNow", sized.map(m -> scaled(last(m), change)), what);
        Optional<BigDecimal> difference =
                match.filter(m -> m.isWhole() && !isDifference(change))
                        .map(m -> figure(now, change).subtract(figure(change.from(), change)))
                        .or(() -> sized.map(m -> last(m).subtract(matched(m, 0))))
                        .or(
                                () ->
                                        match.filter(m -> isDifference(change))
                                                .map(m -> last(m).subtract(matched(m, 0))))
                        .map(exact -> scaled(exact, change));
        number(row, "difference", difference.map(BigDecimal::abs), what);
        text(
                row,
                "direction",
                difference
                        .map(d -> d.signum() > 0 ? "UP" : d.signum() < 0 ? "DOWN" : "SAME")
                        .orElse(""),
                what);
    }

    private static BigDecimal last(RecomputedMatch match) {
        return matched(match, match.parts().size() - 1);
    }

    private static BigDecimal matched(RecomputedMatch match, int quarter) {
        long part = match.parts().get(quarter).low();
        return match.others().isEmpty()
                ? BigDecimal.valueOf(part)
                : percent(part, part + match.others().get(quarter).low());
    }

    private static BigDecimal figure(PublishedFile.Row row, RecomputedChange change) {
        return unit(change).equals("PERCENT")
                ? percent(row.count().orElseThrow(), Math.round(row.whole()))
                : new BigDecimal(row.value());
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private static BigDecimal scaled(BigDecimal exact, RecomputedChange change) {
        return unit(change).equals("PERCENT") ? exact.setScale(1, RoundingMode.HALF_UP) : exact;
    }

    private static void text(JsonNode row, String name, String expected, String what) {
        String found = row.get(name).isNull() ? "" : row.get(name).asText();
        assertThat(found.replace('\u00a0', ' ')).as("%s of %s", name, what).isEqualTo(expected);
    }

    private static void number(
            JsonNode row, String name, Optional<BigDecimal> expected, String what) {
        JsonNode found = row.get(name);
        assertThat(found.isNull())
                .as("%s of %s: %s", name, what, found)
                .isEqualTo(expected.isEmpty());
        expected.ifPresent(
                number ->
                        assertThat(new BigDecimal(found.asText()))
                                .as("%s of %s", name, what)
                                .isEqualByComparingTo(number));
    }

    /** Checks that a file of separated text has the fields of the objects, and its mark. */
    private void file(String name, JsonNode rows) {
        String path = "/api/v1/releases/" + release + "/" + name + ".csv";
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Marks.on(path, answer);
        List<CSVRecord> lines = lines(answer.body());
        assertThat(lines).as(path).hasSize(rows.size() + 1);
        for (int at = 0; at < rows.size(); at++) {
            List<String> heads = new ArrayList<>();
            List<String> fields = new ArrayList<>();
            rows.get(at)
                    .fields()
                    .forEachRemaining(
                            field -> {
                                heads.add(heading(field.getKey()));
                                fields.add(
                                        field.getValue().isNull() ? "" : field.getValue().asText());
                            });
            heads.add("demonstration");
            fields.add("true");
            assertThat(lines.get(0).toList()).as(path).isEqualTo(heads);
            assertThat(lines.get(at + 1).toList()).as(path).isEqualTo(fields);
        }
    }

    private static List<CSVRecord> lines(String text) {
        try {
            return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heading(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Checks that the page counts the rows, and lists each clear one. */
    private void summary(JsonNode answer, JsonNode rows, Html page) {
        int tests = answer.get("tests").asInt();
        int clear = answer.get("clear").asInt();
        assertThat(page.text().replace('\u00a0', ' '))
                .contains(
                        said.format(
                                said.word("report.changes.summary"),
                                tests,
                                clear,
                                answer.get("notTested").asInt()));
        List<String> listed = new ArrayList<>();
        for (JsonNode row : rows) {
            if (row.get("outcome").asText().startsWith("CLEARLY_")) {
                listed.add(row.get("name" + ending()).asText() + ":");
            }
        }
        assertThat(listed).as("clear changes of %s", release).hasSize(clear);
        List<String> names = new ArrayList<>();
        for (Html line : page.all("li")) {
            line.all("strong").stream()
                    .map(Html::text)
                    .filter(listed::contains)
                    .forEach(names::add);
        }
        assertThat(names).as("clear changes on the page of %s", release).hasSameElementsAs(listed);
    }

    /** Checks that there is one row for each line of the list of what to watch. */
    void watch(List<RecomputedWatch.Line> lines) {
        JsonNode rows = answer("watch").get("watch");
        List<RecomputedWatch.Line> found = new ArrayList<>();
        for (JsonNode row : rows) {
            found.add(
                    new RecomputedWatch.Line(
                            row.get("kind").asText(),
                            row.get("measure").isNull() ? "" : row.get("measure").asText(),
                            row.get("name" + ending()).asText(),
                            row.get("sentence" + ending()).asText().replace('\u00a0', ' ')));
        }
        assertThat(found).as("to watch in %s", release).isEqualTo(lines);
        file("watch", rows);
    }
}
