package org.csecprogress.report.change.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.FigureInterval;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.StatedChange;
import org.csecprogress.report.change.api.StatedRows.Cell;
import org.csecprogress.report.change.api.StatedRows.Column;
import org.csecprogress.report.figure.page.FindingWords;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.distribution.Interval;

/** The columns of a release's changes: one row for each comparison that its report may tell. */
final class ChangeRows {
    private static final int PERCENT = 2;

    private final FindingWords english;
    private final FindingWords spanish;

    private ChangeRows(Counties counties) {
        english = new FindingWords(counties, Sentences.in(Language.EN));
        spanish = new FindingWords(counties, Sentences.in(Language.ES));
    }

    /** Returns the rows of a release's findings, in their order. */
    static StatedRows<StatedChange> of(List<ReportFinding> findings, Counties counties) {
        return new StatedRows<>(
                new ChangeRows(counties).columns(),
                findings.stream().map(StatedChange::new).toList());
    }

    private List<Column<StatedChange>> columns() {
        return Stream.of(
                        subject(),
                        figure("before", ReportFinding::from),
                        figure("now", ReportFinding::to),
                        outcome(),
                        List.of(said("sentenceEn", english::of), said("sentenceEs", spanish::of)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column<StatedChange>> subject() {
        return List.of(
                said("period", of -> of.to().period().toString()),
                said("measure", of -> of.measure().code()),
                said("nameEn", of -> of.measure().name().en()),
                said("nameEs", of -> of.measure().name().es()),
                said("comparison", of -> of.span().name()),
                said("since", of -> of.from().period().toString()),
                Column.text("unit", of -> of.unit().name()),
                said("better", of -> of.better().name()));
    }

    private static Column<StatedChange> said(String name, Function<ReportFinding, String> text) {
        return Column.text(name, of -> text.apply(of.finding()));
    }

    /** Returns the columns of a published row. */
    private static List<Column<StatedChange>> figure(
            String name, Function<ReportFinding, ReleaseRow> row) {
        return List.of(
                new Column<>(name, of -> value(row.apply(of.finding()))),
                said(name + "Annotation", of -> row.apply(of).annotationText()),
                Column.number(name + "Numerator", of -> whole(row.apply(of.finding()).numerator())),
                Column.number(
                        name + "Denominator", of -> whole(row.apply(of.finding()).denominator())),
                Column.number(name + "Percent", of -> share(of, row.apply(of.finding()))),
                end(name + "Lower", row, Interval::lower),
                end(name + "Upper", row, Interval::upper),
                Column.number(name + "Counties", of -> number(row.apply(of.finding()).counties())));
    }

    private static Cell value(ReleaseRow row) {
        return row.isWithheld() ? Cell.text(ReleaseRow.WITHHELD) : Cell.number(row.value());
    }

    private static Optional<BigDecimal> share(StatedChange of, ReleaseRow row) {
        return row.percentage().filter(share -> of.unit() == StatedChange.Unit.PERCENT);
    }

    private static Column<StatedChange> end(
            String name, Function<ReportFinding, ReleaseRow> row, Function<Interval, Double> end) {
        return Column.number(
                name,
                of -> {
                    boolean share = of.unit() == StatedChange.Unit.PERCENT;
                    return FigureInterval.of(row.apply(of.finding()), of.finding().kind())
                            .map(end)
                            .map(BigDecimal::valueOf)
                            .map(at -> share ? at.movePointRight(PERCENT) : at)
                            .map(at -> at.setScale(share ? 1 : 0, RoundingMode.HALF_UP));
                });
    }

    private static List<Column<StatedChange>> outcome() {
        return List.of(
                Column.text("outcome", of -> of.outcome().name()),
                Column.text("reason", of -> of.reason().map(Reason::name).orElse("")),
                Column.text("basis", of -> of.basis().name()),
                Column.number("counties", of -> of.compared().map(m -> count(m.counties()))),
                Column.number(
                        "countiesLeftOut", of -> of.compared().map(m -> count(m.leftOut().size()))),
                Column.text("direction", of -> of.difference().map(ChangeRows::way).orElse("")),
                Column.number("difference", of -> of.difference().map(BigDecimal::abs)),
                Column.number("matchedBefore", StatedChange::matchedFirst),
                Column.number("matchedNow", StatedChange::matchedLast));
    }

    /** A number with a minus would be taken for a formula, and so be written as text. */
    private static String way(BigDecimal difference) {
        return difference.signum() > 0 ? "UP" : difference.signum() < 0 ? "DOWN" : "SAME";
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }

    private static Optional<BigDecimal> number(int number) {
        return Optional.of(count(number));
    }

    private static Optional<BigDecimal> whole(OptionalLong number) {
        return number.isPresent()
                ? Optional.of(BigDecimal.valueOf(number.getAsLong()))
                : Optional.empty();
    }
}
