package org.csecprogress.report.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.Span;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.FindingWords;

/** The findings of a report about the state's totals, each as a figure with a sentence. */
public final class ReportStatements {
    /** Key of the sentences for measures that have none of their own. */
    private static final String ANY = "statement.any";

    private static final Set<Span> RECENT = EnumSet.of(Span.QUARTER, Span.YEAR);

    private final Catalog catalog;
    private final Counties counties;
    private final PublicReport report;
    private final Sentences say;

    private final Map<String, List<ReportFinding>> changes;

    /**
     * Creates the sentences of a release.
     *
     * @param changes by code of the measure
     */
    ReportStatements(
            Catalog catalog,
            Counties counties,
            PublicReport report,
            Map<String, List<ReportFinding>> changes,
            Sentences say) {
        this.catalog = catalog;
        this.counties = counties;
        this.report = report;
        this.changes = changes;
        this.say = say;
    }

    /**
     * A finding in words.
     *
     * @param code of its measure
     * @param interval its uncertainty, or empty
     * @param clear the changes that are more than chance, each in a sentence
     * @param unclear the other tested changes, or empty
     * @param aside what else is known of earlier quarters, or empty
     */
    public record Statement(
            String code,
            String figure,
            String strong,
            String text,
            String counties,
            String interval,
            List<String> clear,
            String unclear,
            String aside) {
        public Statement {
            clear = List.copyOf(clear);
        }

        /** Returns all changes in one line, the clear ones first. */
        public String changes() {
            return Stream.of(clear, List.of(unclear, aside))
                    .flatMap(List::stream)
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Returns the findings about shown totals that have a sentence of their own. */
    List<Statement> all() {
        return headlines(EnumSet.allOf(Span.class), "");
    }

    /**
     * Returns the same, with their changes since the last quarter and since last year alone, and
     * without the counties that {@link #common} names.
     */
    List<Statement> recent() {
        return headlines(RECENT, common());
    }

    /** Returns the counties whatever whose figures all recent changes hold, or empty. */
    String common() {
        return new FindingWords(counties, say)
                .common(
                        catalog.measures().stream()
                                .filter(measure -> say.has(key(measure) + ".text"))
                                .flatMap(measure -> changes(measure, RECENT).stream())
                                .toList());
    }

    private List<Statement> headlines(Set<Span> spans, String elsewhere) {
        FindingWords words = new FindingWords(counties, say, elsewhere);
        return catalog.measures().stream()
                .filter(measure -> say.has(key(measure) + ".text"))
                .flatMap(measure -> statement(measure, key(measure), spans, words).stream())
                .toList();
    }

    /** Returns the finding about a measure; empty if its total is not shown. */
    Optional<Statement> of(Measure measure) {
        String own = key(measure);
        return statement(
                measure,
                say.has(own + ".text") ? own : ANY,
                EnumSet.allOf(Span.class),
                new FindingWords(counties, say));
    }

    private static String key(Measure measure) {
        return "statement." + measure.code();
    }

    private Optional<Statement> statement(
            Measure measure, String key, Set<Span> spans, FindingWords words) {
        TableId total = new TableId(measure.code(), TableId.Rows.STATE, TableId.TOTAL, Level.Q);
        return report.table(total.toString())
                .map(table -> table.rows().get(0))
                .flatMap(row -> statement(measure, row, key, told(measure, spans, words)));
    }

    private Optional<Statement> statement(Measure measure, ReleaseRow row, String key, Told told) {
        FigureView figure = FigureView.of(row, "", measure, say);
        boolean asShare = figure.isDrawn() && say.has(key + ".share");
        boolean asFigure = row.value().isPresent() && say.has(key + ".figure");
        if (!asShare && !asFigure) {
            return Optional.empty();
        }
        String name = say.in(measure.name());
        String whole = asShare ? say.number(row.denominator().getAsLong()) : "";
        String of = asShare ? new WholeWords(catalog, say).of(measure) : "";
        return Optional.of(
                new Statement(
                        measure.code(),
                        asShare ? figure.share() : figure.value(),
                        say.of(
                                key + (asShare ? ".share" : ".figure"),
                                figure.share(),
                                figure.value(),
                                whole,
                                name),
                        key.equals(ANY) && !asShare
                                ? ""
                                : say.of(key + ".text", figure.share(), figure.value(), whole, of),
                        say.of(
                                "statement.counties",
                                row.counties(),
                                Counties.COUNT,
                                say.months(row.period())),
                        new ChangeWords(say).interval(row, ReportFinding.Kind.of(measure)),
                        told.clear(),
                        told.unclear(),
                        told.aside()));
    }

    /** The changes of a measure in words, as in {@link Statement}. */
    private record Told(List<String> clear, String unclear, String aside) {}

    private List<ReportFinding> changes(Measure measure, Set<Span> spans) {
        return changes.getOrDefault(measure.code(), List.of()).stream()
                .filter(change -> spans.contains(change.span()))
                .toList();
    }

    private Told told(Measure measure, Set<Span> spans, FindingWords words) {
        List<ReportFinding> some = changes(measure, spans);
        return new Told(
                some.stream().filter(ReportFinding::isClear).map(words::of).toList(),
                words.together(
                        some.stream()
                                .filter(FindingWords::isTested)
                                .filter(change -> !change.isClear())
                                .toList()),
                words.together(
                        some.stream().filter(change -> !FindingWords.isTested(change)).toList()));
    }
}
