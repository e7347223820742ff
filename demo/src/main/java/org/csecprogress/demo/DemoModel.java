package org.csecprogress.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.ReportingPeriod;

/** The model of the demonstration's filings, from the resources in {@code demo/}. Immutable. */
public final class DemoModel {
    private final DemoSettings settings;
    private final List<FigureModel> figures;
    private final Map<String, FigureModel> byCode = new HashMap<>();
    private final Categories.Shared shared;
    private final Levels levels;
    private final Traits traits;
    private final Absences absences;

    DemoModel(CatalogSource source, Counties counties, Populations populations) {
        settings = DemoSettings.read(source);
        figures = figures(table(source, "inputs.csv", FigureModel.COLUMNS));
        figures.forEach(figure -> byCode.put(figure.code(), figure));
        shared =
                Categories.Shared.read(
                        table(source, "weights.csv", WeightTable.COLUMNS),
                        table(source, "derived.csv", Categories.DERIVED_COLUMNS),
                        table(source, "days.csv", Categories.DAY_COLUMNS));
        levels = Levels.read(table(source, "levels.csv", Levels.COLUMNS), counties, populations);
        traits = Traits.read(table(source, "traits.csv", Traits.COLUMNS), seed());
        absences = Absences.read(table(source, "absences.csv", Absences.COLUMNS), seed());
    }

    public static Table table(CatalogSource source, String file, List<String> columns) {
        return Table.read(file, source.read(file), columns);
    }

    /** Returns the rows, in which each figure must come after those that it is made of. */
    private static List<FigureModel> figures(Table table) {
        List<FigureModel> figures = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Row row : table.rows()) {
            FigureModel figure = FigureModel.read(row);
            requireKnown(row, "of", figure.of(), known);
            requireKnown(row, "also", figure.also(), known);
            if (!known.add(figure.code())) {
                throw row.refuse("input", figure.code() + " is there twice");
            }
            figures.add(figure);
        }
        return List.copyOf(figures);
    }

    private static void requireKnown(
            Row row, String column, Optional<Expression> expression, Set<String> known) {
        expression.stream()
                .flatMap(e -> e.operands().stream())
                .filter(operand -> !known.contains(operand.code()))
                .findFirst()
                .ifPresent(
                        operand -> {
                            throw row.refuse(column, operand.code() + " is in no row above");
                        });
    }

    DemoSettings settings() {
        return settings;
    }

    long seed() {
        return settings.seed();
    }

    /** Returns the number of quarters after the first of the demonstration; negative before it. */
    int quartersSinceFirst(ReportingPeriod period) {
        ReportingPeriod first = settings.firstPeriod();
        return (period.year() - first.year()) * 4 + period.quarter() - first.quarter();
    }

    /** Returns the answer to an input that the model does not know. */
    Answer unknownInput() {
        return Answer.absent(AbsentReason.NA_NOT_COLLECTED);
    }

    List<FigureModel> figures() {
        return figures;
    }

    Optional<FigureModel> figure(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Categories.Shared shared() {
        return shared;
    }

    Levels levels() {
        return levels;
    }

    Traits traits() {
        return traits;
    }

    Absences absences() {
        return absences;
    }
}
