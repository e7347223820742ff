package org.csecprogress.demo;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/** Counts cases into the cells of a filing. */
final class Tally {
    private final Catalog catalog;
    private final DemoModel model;
    private final Categories categories;
    private final Absences absences;

    Tally(Catalog catalog, DemoModel model, Categories categories, Absences absences) {
        this.catalog = catalog;
        this.model = model;
        this.categories = categories;
        this.absences = absences;
    }

    /** Answers every typed cell; one that the model does not know is not collected yet. */
    void answerAll(CaseSets sets, Answers.Builder answers) {
        for (Input input : catalog.inputs()) {
            Optional<FigureModel> figure = model.figure(input.code());
            Map<CellKey, Answer> counted =
                    figure.map(f -> count(input, f, sets.get(f.code()))).orElse(Map.of());
            for (CellKey cell : catalog.cellsOf(input)) {
                Answer otherwise = counted.getOrDefault(cell, model.unknownInput());
                answers.figure(cell, absences.reason(cell).map(Answer::absent).orElse(otherwise));
            }
        }
    }

    private Map<CellKey, Answer> count(Input input, FigureModel figure, Collection<Case> cases) {
        CellKey total = CellKey.total(input.code());
        if (figure.kind() == FigureModel.Kind.MEDIAN) {
            return Map.of(total, median(figure, cases));
        }
        Map<CellKey, Long> counts = new HashMap<>();
        for (Case one : cases) {
            counts.merge(total, (long) one.weight(), Long::sum);
            for (String dimension : input.breakdowns()) {
                String category = categories.of(one, dimension);
                var cell = new CellKey(input.code(), dimension, category);
                counts.merge(cell, (long) one.weight(), Long::sum);
            }
        }
        Map<CellKey, Answer> answers = new HashMap<>();
        catalog.cellsOf(input)
                .forEach(cell -> answers.put(cell, Answer.of(counts.getOrDefault(cell, 0L))));
        return answers;
    }

    /** Returns the middle case, or the lower of the two, so that a band contains it. */
    private Answer median(FigureModel figure, Collection<Case> cases) {
        String code = figure.of().orElseThrow().operands().get(0).code();
        Optional<String> dimension =
                catalog.breakdownsOf(code).stream().filter(categories::standsForDays).findFirst();
        List<Integer> days =
                dimension.stream()
                        .flatMap(d -> cases.stream().flatMap(c -> categories.daysOf(c, d).stream()))
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return Answer.absent(AbsentReason.NA_NOT_APPLICABLE);
        }
        return new Answer.Count(BigDecimal.valueOf(days.get((days.size() - 1) / 2)));
    }
}
