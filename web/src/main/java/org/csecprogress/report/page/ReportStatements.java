package org.csecprogress.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.FindingWords;

/** The findings of a report about the state's totals, each as a figure with a sentence. */
public final class ReportStatements {
    private final Catalog catalog;
    private final Counties counties;
    private final PublicReport report;
    private final Sentences say;

    ReportStatements(Catalog catalog, Counties counties, PublicReport report, Sentences say) {
        this.catalog = catalog;
        this.counties = counties;
        this.report = report;
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

    /** Returns the findings about shown totals, as far as there are sentences for them. */
    List<Statement> of(Map<String, List<ReportFinding>> changes) {
        List<Statement> statements = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            report.tables().stream()
                    .filter(table -> table.measure().equals(measure.code()))
                    .findFirst()
                    .flatMap(
                            table ->
                                    statement(
                                            measure,
                                            table.rows().get(0),
                                            changes.getOrDefault(measure.code(), List.of())))
                    .ifPresent(statements::add);
        }
        return statements;
    }

    private Optional<Statement> statement(
            Measure measure, ReleaseRow row, List<ReportFinding> changes) {
        FigureView figure = FigureView.of(row, "", measure, say);
        ChangeWords words = new ChangeWords(say);
        FindingWords told = new FindingWords(counties, say);
        String key = "statement." + measure.code();
        boolean asShare = figure.isDrawn() && say.has(key + ".share");
        boolean asFigure = row.value().isPresent() && say.has(key + ".figure");
        if (!asShare && !asFigure) {
            return Optional.empty();
        }
        String whole = asShare ? say.number(row.denominator().getAsLong()) : "";
        return Optional.of(
                new Statement(
                        measure.code(),
                        asShare ? figure.share() : figure.value(),
                        say.of(
                                key + (asShare ? ".share" : ".figure"),
                                figure.share(),
                                figure.value(),
                                whole),
                        say.of(key + ".text", figure.share(), figure.value(), whole),
                        say.of(
                                "statement.counties",
                                row.counties(),
                                Counties.COUNT,
                                say.months(row.period())),
                        words.interval(row, ReportFinding.Kind.of(measure)),
                        changes.stream().filter(ReportFinding::isClear).map(told::of).toList(),
                        told.together(
                                changes.stream()
                                        .filter(FindingWords::isTested)
                                        .filter(change -> !change.isClear())
                                        .toList()),
                        told.together(
                                changes.stream()
                                        .filter(change -> !FindingWords.isTested(change))
                                        .toList())));
    }
}
