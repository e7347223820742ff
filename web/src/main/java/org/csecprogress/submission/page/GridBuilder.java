package org.csecprogress.submission.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Category;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Input;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.Computation;

/** Makes a page of the grid from answers, last quarter's answers and findings. */
final class GridBuilder {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GridScope scope;
    private final Catalog catalog;
    private final ReportingPeriod period;
    private final Answers answers;
    private final Answers prior;
    private final GridNotes notes;
    private final Draft draft;
    private final Phrases phrases;
    private final Targets targets;
    private final Computation computation;

    /**
     * @param prior answers of the quarter before, by how many quarters before
     */
    GridBuilder(
            GridScope scope,
            ReportingPeriod period,
            Answers answers,
            Map<Integer, Answers> prior,
            GridNotes notes,
            Draft draft,
            Phrases phrases) {
        this.scope = scope;
        this.period = period;
        this.answers = answers;
        this.prior = prior.getOrDefault(1, Answers.NONE);
        this.notes = notes;
        this.draft = draft;
        this.phrases = phrases;
        catalog = scope.catalog();
        targets = new Targets(catalog, period, phrases);
        computation = new Computation(catalog);
    }

    FiguresGrid build() {
        String form = phrases.in(scope.form().name());
        String by = scope.by().map(d -> phrases.in(d.label())).orElse("");
        int hidden = scope.lines().size() - scope.shownLines().size();
        return new FiguresGrid(
                form,
                by.isEmpty()
                        ? phrases.say("grid.caption.totals", form)
                        : phrases.say("grid.caption.by", form, phrases.within(by)),
                phrases.say(
                        "grid.place",
                        scope.form().position(),
                        catalog.forms().size(),
                        catalog.measuresOf(scope.form()).size()),
                tabs(),
                scope.by().map(this::columns).orElse(List.of()),
                scope.by()
                        .map(d -> phrases.say(d.isExclusive() ? "grid.addsUp" : "grid.several", by))
                        .orElse(""),
                phrases.say("grid.notAsked", phrases.within(by)),
                phrases.say(by.isEmpty() ? "grid.reason.total" : "grid.reason.breakdown"),
                reasons(),
                scope.shownLines().stream().map(this::row).toList(),
                toFill(),
                hidden == 0 ? "" : phrases.say("grid.others", hidden, phrases.within(by)));
    }

    private List<FiguresGrid.Tab> tabs() {
        List<String> codes = scope.lines().stream().map(GridScope.Line::code).toList();
        Stream<FiguresGrid.Tab> totals =
                Stream.of(tab(phrases.say("grid.tab.totals"), "", notes.count(codes, "")));
        return Stream.concat(
                        totals,
                        scope.dimensions().stream()
                                .map(
                                        d ->
                                                tab(
                                                        phrases.in(d.label()),
                                                        d.code(),
                                                        notes.count(codes, d.code()))))
                .toList();
    }

    private FiguresGrid.Tab tab(String label, String dimension, int count) {
        return new FiguresGrid.Tab(
                label,
                Addresses.section(period, scope.form().code(), dimension),
                dimension.equals(scope.byCode()),
                count);
    }

    private List<String> columns(Dimension dimension) {
        return dimension.categories().stream().map(Category::label).map(phrases::in).toList();
    }

    private List<Choice> reasons() {
        return catalog.codeList(Catalogs.ABSENT_REASON).codes().stream()
                .map(code -> new Choice(code.code(), phrases.in(code.label())))
                .toList();
    }

    private String toFill() {
        long empty =
                scope.shownLines().stream()
                        .filter(line -> !line.isComputed())
                        .flatMap(line -> asked(line).stream())
                        .filter(cell -> answers.figure(cell).isEmpty())
                        .count();
        return empty == 0 ? "" : phrases.say("grid.toFill", empty);
    }

    private List<CellKey> asked(GridScope.Line line) {
        boolean required = line.input().filter(Input::required).isPresent();
        List<CellKey> total = required ? List.of(CellKey.total(line.code())) : List.of();
        return scope.by().isEmpty() ? total : scope.groupCells(line);
    }

    private GridRow row(GridScope.Line line) {
        CellKey total = CellKey.total(line.code());
        List<CellKey> groups = scope.groupCells(line);
        return new GridRow(
                line.code(),
                phrases.in(line.label()),
                fine(line),
                line.isComputed(),
                cell(line, total),
                groups.stream().map(cell -> cell(line, cell)).toList(),
                reason(line, scope.by().isEmpty() ? List.of(total) : groups),
                sum(total, groups),
                change(total),
                notes.of(line.code(), scope.byCode()));
    }

    private String fine(GridScope.Line line) {
        if (scope.by().isEmpty() && line.code().equals(line.measure().code())) {
            return phrases.in(line.measure().definition());
        }
        boolean part = line.code().equals(line.measure().code());
        return line.measure()
                .denominator()
                .filter(d -> part && !d.code().equals(line.code()))
                .map(d -> phrases.say(d.lag() > 0 ? "grid.of.earlier" : "grid.of", d.code()))
                .orElse("");
    }

    private GridCell cell(GridScope.Line line, CellKey cell) {
        String field = cell.toString();
        Optional<Answer> answer = computation.answer(cell, answers);
        String stored = answer.flatMap(Answer::number).map(phrases::number).orElse("");
        String error = draft.error(field);
        String before = computation.answer(cell, prior).map(this::words).orElse("");
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
                        ? phrases.say("grid.cell.total", targets.label(cell))
                        : targets.label(cell),
                draft.value(field, stored),
                draft.has(field) ? "" : reasonWords(answer),
                before,
                error,
                error.isEmpty() ? notes.mark(cell) : GridCell.Mark.ERROR,
                String.join(" ", described),
                line.input().filter(i -> i.decimals() > 0).isPresent());
    }

    private String words(Answer answer) {
        return answer.number()
                .map(phrases::number)
                .orElseGet(() -> reasonWords(Optional.of(answer)));
    }

    private String reasonWords(Optional<Answer> answer) {
        return answer.filter(Answer.Absent.class::isInstance)
                .map(Answer::written)
                .flatMap(code -> catalog.codeList(Catalogs.ABSENT_REASON).code(code))
                .map(Code::label)
                .map(phrases::in)
                .orElse("");
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
        String words = absent ? reasonWords(Optional.of(given.get(0))) : "";
        return new GridRow.Reason(
                field,
                draft.value(field, absent ? given.get(0).written() : ""),
                words.isEmpty() ? "" : phrases.say("grid.noFigure", phrases.within(words)),
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
                        : phrases.say(
                                more.signum() > 0 ? "grid.sum.more" : "grid.sum.less",
                                phrases.number(more.abs()));
        return new GridRow.Sum(phrases.number(sum), difference.isEmpty(), difference);
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
                        : phrases.signed(
                                        more.multiply(HUNDRED)
                                                .divide(before.get(), 0, RoundingMode.HALF_UP))
                                + "%";
        return new GridRow.Change(phrases.signed(more), percent);
    }
}
