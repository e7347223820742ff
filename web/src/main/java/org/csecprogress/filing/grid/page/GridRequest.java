package org.csecprogress.filing.grid.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.saving.page.SentExplanations;
import org.csecprogress.filing.saving.page.SentFields;
import org.csecprogress.filing.saving.page.SentPage;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.web.Sentences;

/**
 * Parses a submitted page of the grid. Only figures in the page's scope are read, and other
 * parameters are ignored. Untouched fields are not part of the changes.
 */
final class GridRequest extends SentPage {
    private final GridScope scope;
    private final FigureParser parser;
    private final Map<CellKey, Optional<Answer>> figures = new LinkedHashMap<>();
    private final SentExplanations explanations;

    GridRequest(GridScope scope, FigureParser parser, Sentences words, SentFields sent) {
        super(scope.catalog(), words, sent);
        this.scope = scope;
        this.parser = parser;
        scope.shownLines().stream().filter(line -> !line.isComputed()).forEach(this::read);
        explanations = new SentExplanations(shown, draft);
        explanations.read(sent, this::isExplained);
    }

    private void read(GridScope.Line line) {
        CellKey total = CellKey.total(line.code());
        List<CellKey> groups = scope.groupCells(line);
        if (scope.by().isEmpty()) {
            readCells(line, List.of(total));
            return;
        }
        readCells(line, groups);
        String raw = sent.first(total.toString());
        if (raw != null) {
            parse(total, raw);
        }
    }

    /** Reads cells that share one reason: a total or a whole breakdown. */
    private void readCells(GridScope.Line line, List<CellKey> cells) {
        String field = scope.reasonField(line);
        String chosen = sent.text(field);
        Optional<AbsentReason> reason = AbsentReason.parse(chosen);
        List<CellKey> given = cells.stream().filter(c -> sent.first(c.toString()) != null).toList();
        if (reason.isEmpty()) {
            given.forEach(cell -> parse(cell, sent.first(cell.toString())));
            return;
        }
        boolean empty = given.stream().allMatch(c -> sent.first(c.toString()).isBlank());
        if (empty) {
            given.forEach(cell -> change(cell, "", Optional.of(Answer.absent(reason.get()))));
            return;
        }
        // A reason and figures contradict each other, so neither is saved until one is removed.
        draft.type(field, chosen);
        given.forEach(cell -> draft.type(cell.toString(), sent.first(cell.toString())));
        draft.refuse(field, words.of("grid.both", words.in(line.label())));
    }

    private void parse(CellKey cell, String raw) {
        Parsed<Answer> parsed = parser.figure(cell, raw);
        if (parsed.finding().isPresent()) {
            draft.type(cell.toString(), raw);
            refuse(cell.toString(), parsed.finding().get());
            return;
        }
        change(cell, raw, parsed.value());
    }

    private void change(CellKey cell, String raw, Optional<Answer> answer) {
        String field = cell.toString();
        if (shown.isTouched(field, answer.map(Answer::written).orElse(""))) {
            draft.type(
                    field, answer.filter(Answer.Absent.class::isInstance).isPresent() ? "" : raw);
            figures.put(cell, answer);
        }
    }

    /** Whether the key names findings on this form's figures that can be explained. */
    private boolean isExplained(String key) {
        int bar = key.indexOf('|');
        if (bar < 0) {
            return false;
        }
        String target = key.substring(bar + 1);
        Set<String> rules =
                scope.catalog().rules().stream()
                        .filter(r -> r.effect() == Effect.EXPLAIN)
                        .map(r -> r.code() + "|" + target)
                        .collect(Collectors.toSet());
        return rules.containsAll(WhyQuestion.keys(key))
                && scope.lines().stream()
                        .map(GridScope.Line::code)
                        .anyMatch(code -> target.equals(code) || target.startsWith(code + "@"));
    }

    @Override
    public FilingChanges changes() {
        return FilingChanges.ofFigures(figures, explanations.byKey());
    }

    /** Returns the cells that both this page and somebody else changed. */
    List<CellKey> conflicts(Answers stored) {
        List<CellKey> both = new ArrayList<>();
        figures.forEach(
                (cell, mine) -> {
                    String now = stored.figure(cell).map(Answer::written).orElse("");
                    String typed = mine.map(Answer::written).orElse("");
                    if (shown.isTouched(cell.toString(), now) && !now.equals(typed)) {
                        both.add(cell);
                    }
                });
        return both;
    }

    /** Returns the explanations that the page sent. */
    SentExplanations explanations() {
        return explanations;
    }

    @Override
    public void compare(Filing now) {
        for (CellKey cell : conflicts(now.answers())) {
            String theirs = said(now.answers().figure(cell));
            String mine = said(mine(cell));
            String name = new AnswerWords(now.catalog(), words).name(cell);
            draft.conflict(cell.toString(), words.of("grid.conflict", theirs, mine, name));
        }
        explanations.compare(now, words);
    }

    /** Returns this page's answer to the cell. */
    Optional<Answer> mine(CellKey cell) {
        return figures.getOrDefault(cell, Optional.empty());
    }

    private String said(Optional<Answer> answer) {
        return answer.flatMap(Answer::number)
                .map(words::number)
                .orElseGet(() -> words.of("grid.conflict.none"));
    }
}
