package org.csecprogress.filing.grid.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;

/** Builds a row of the grid from answers, last quarter's answers, findings and unsaved input. */
final class GridRows {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GridScope scope;
    private final Answers answers;
    private final Answers prior;
    private final GridNotes notes;
    private final Draft draft;
    private final Sentences words;
    private final Targets targets;
    private final AnswerWords said;
    private final Computation computation;

    GridRows(
            GridScope scope,
            Answers answers,
            Answers prior,
            GridNotes notes,
            Draft draft,
            Sentences words,
            Targets targets) {
        this.scope = scope;
        this.answers = answers;
        this.prior = prior;
        this.notes = notes;
        this.draft = draft;
        this.words = words;
        this.targets = targets;
        said = new AnswerWords(scope.catalog(), words);
        computation = new Computation(scope.catalog());
    }

    GridRow row(GridScope.Line line) {
        CellKey total = CellKey.total(line.code());
        List<CellKey> groups = scope.groupCells(line);
        GridRow.Reason reason = reason(line, scope.by().isEmpty() ? List.of(total) : groups);
        boolean own = !reason.isGiven() && !line.isComputed();
        return new GridRow(
                line.code(),
                words.in(line.label()),
                fine(line),
                line.isComputed(),
                cell(line, total, false),
                groups.stream().map(cell -> cell(line, cell, own)).toList(),
                reason,
                sum(total, groups),
                change(total),
                notes.of(line.code(), scope.byCode()));
    }

    private String fine(GridScope.Line line) {
        if (scope.by().isEmpty() && line.code().equals(line.measure().code())) {
            return words.in(line.measure().definition());
        }
        boolean part = line.code().equals(line.measure().code());
        return line.measure()
                .denominator()
                .filter(d -> part && !d.code().equals(line.code()))
                .map(d -> words.of(d.lag() > 0 ? "grid.of.earlier" : "grid.of", d.code()))
                .orElse("");
    }

    /**
     * @param own whether the cell itself shows the reason for its missing figure, because its row
     *     has no shared reason. An empty field would delete the reason with the next save.
     */
    private GridCell cell(GridScope.Line line, CellKey cell, boolean own) {
        String field = cell.toString();
        Optional<Answer> answer = computation.answer(cell, answers);
        String stored =
                answer.flatMap(Answer::number)
                        .map(words::number)
                        .orElse(own ? reasonWords(answer) : "");
        String error = draft.error(field);
        String before = computation.answer(cell, prior).map(said::figure).orElse("");
        List<String> described = new ArrayList<>(notes.ids(cell));
        if (!before.isEmpty()) {
            described.add(0, field + "-prior");
        }
        if (!error.isEmpty()) {
            described.add(field + "-error");
        }
        return new GridCell(
                field,
                cell.isTotal()
                        ? words.of("grid.cell.total", targets.label(cell))
                        : targets.label(cell),
                draft.value(field, stored),
                draft.has(field) ? "" : reasonWords(answer),
                before,
                error,
                error.isEmpty() ? notes.mark(cell) : GridCell.Mark.ERROR,
                String.join(" ", described),
                line.input().filter(i -> i.decimals() > 0).isPresent());
    }

    private String reasonWords(Optional<Answer> answer) {
        return answer.filter(Answer.Absent.class::isInstance).map(said::reason).orElse("");
    }

    private GridRow.Reason reason(GridScope.Line line, List<CellKey> cells) {
        String field = scope.reasonField(line);
        List<Answer> given =
                cells.stream().flatMap(cell -> answers.figure(cell).stream()).distinct().toList();
        boolean typed =
                cells.stream().anyMatch(cell -> !draft.value(cell.toString(), "").isEmpty());
        boolean all = cells.stream().allMatch(cell -> answers.figure(cell).isPresent());
        boolean absent =
                !typed && all && given.size() == 1 && given.get(0) instanceof Answer.Absent;
        String why = absent ? reasonWords(Optional.of(given.get(0))) : "";
        return new GridRow.Reason(
                field,
                draft.value(field, absent ? given.get(0).written() : ""),
                why.isEmpty() ? "" : words.of("grid.noFigure", words.within(why)),
                draft.error(field));
    }

    private GridRow.Sum sum(CellKey total, List<CellKey> groups) {
        if (groups.isEmpty() || scope.by().filter(Dimension::isExclusive).isEmpty()) {
            return GridRow.Sum.NONE;
        }
        List<BigDecimal> numbers =
                groups.stream()
                        .flatMap(cell -> computation.number(cell, answers).stream())
                        .toList();
        if (numbers.isEmpty()) {
            return GridRow.Sum.NONE;
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal more =
                computation.number(total, answers).map(sum::subtract).orElse(BigDecimal.ZERO);
        String difference =
                more.signum() == 0
                        ? ""
                        : words.of(
                                more.signum() > 0 ? "grid.sum.more" : "grid.sum.less",
                                words.number(more.abs()));
        return new GridRow.Sum(words.number(sum), difference.isEmpty(), difference);
    }

    private GridRow.Change change(CellKey total) {
        Optional<BigDecimal> now = computation.number(total, answers);
        Optional<BigDecimal> before = computation.number(total, prior);
        if (now.isEmpty() || before.isEmpty()) {
            return GridRow.Change.NONE;
        }
        BigDecimal more = now.get().subtract(before.get());
        String percent =
                before.get().signum() == 0
                        ? ""
                        : words.signed(
                                        more.multiply(HUNDRED)
                                                .divide(before.get(), 0, RoundingMode.HALF_UP))
                                + "%";
        return new GridRow.Change(words.signed(more), percent);
    }
}
