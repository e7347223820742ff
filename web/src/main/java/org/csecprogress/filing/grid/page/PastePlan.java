package org.csecprogress.filing.grid.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.kernel.web.Sentences;

/**
 * A preview of what a pasted block would change on a page of the grid. It uses the same parser as a
 * save and changes nothing.
 */
public final class PastePlan {
    private final GridScope scope;
    private final FigureParser parser;
    private final FindingText sentences;
    private final Sentences words;
    private final AnswerWords answers;
    private final UnaryOperator<String> fields;

    private final List<Change> changes = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private int same;
    private int over;
    private int closed;

    /**
     * A cell that the block changes.
     *
     * @param label its name for the reader
     * @param was the current value, in words
     * @param will the new value, in words
     * @param value the text to put into the field
     */
    public record Change(String field, String label, String was, String will, String value) {}

    /** A value that can't be parsed, and why. */
    public record Unread(String label, String sentence) {}

    /**
     * @param fields returns the content of a field of the page, or null if there is no such field
     */
    PastePlan(GridScope scope, FigureParser parser, Sentences words, UnaryOperator<String> fields) {
        this.scope = scope;
        this.parser = parser;
        this.words = words;
        this.fields = fields;
        sentences = new FindingText(scope.catalog(), words.language());
        answers = new AnswerWords(scope.catalog(), words);
    }

    /**
     * Lays the block over the page.
     *
     * @param from the field of the block's first value
     * @throws NotFoundException if the page has no such field
     */
    void put(Block block, String from) {
        List<GridScope.Line> lines = scope.shownLines();
        int top = 0;
        int left = -1;
        while (left < 0 && top < lines.size()) {
            left = columns(lines.get(top)).indexOf(from);
            top += left < 0 ? 1 : 0;
        }
        if (left < 0) {
            throw new NotFoundException("field");
        }
        for (int i = 0; i < block.rows().size(); i++) {
            List<String> row = block.rows().get(i);
            for (int j = 0; j < row.size(); j++) {
                if (top + i < lines.size()) {
                    put(lines.get(top + i), left + j, row.get(j));
                } else {
                    over += row.get(j).isBlank() ? 0 : 1;
                }
            }
        }
    }

    /** Returns the fields of a row from left to right; names are empty without a breakdown. */
    private List<String> columns(GridScope.Line line) {
        List<String> columns = new ArrayList<>();
        columns.add(line.code());
        List<CellKey> groups = scope.groupCells(line);
        int width = scope.by().map(d -> d.categories().size()).orElse(0);
        for (int i = 0; i < width; i++) {
            columns.add(groups.isEmpty() ? "" : groups.get(i).toString());
        }
        return columns;
    }

    private void put(GridScope.Line line, int column, String piece) {
        List<String> columns = columns(line);
        if (column >= columns.size()) {
            over += piece.isBlank() ? 0 : 1;
            return;
        }
        String field = columns.get(column);
        if (line.isComputed() || field.isEmpty() || fields.apply(field) == null) {
            closed += piece.isBlank() ? 0 : 1;
            return;
        }
        put(line, CellKey.parse(field), piece);
    }

    private void put(GridScope.Line line, CellKey cell, String piece) {
        Parsed<Answer> parsed = parser.figure(cell, piece);
        if (parsed.finding().isPresent()) {
            unread.add(new Unread(answers.name(cell), sentences.of(parsed.finding().get())));
            return;
        }
        String typed = fields.apply(cell.toString());
        Parsed<Answer> before = parser.figure(cell, typed);
        Optional<Answer> now = before.value().or(() -> reason(line, typed));
        if (before.finding().isEmpty() && now.equals(parsed.value())) {
            same++;
            return;
        }
        changes.add(
                new Change(
                        cell.toString(),
                        answers.name(cell),
                        before.finding().isPresent() ? typed.strip() : said(now),
                        said(parsed.value()),
                        parsed.value().map(answers::figure).orElse("")));
    }

    /** Returns the row's reason for missing figures. */
    private Optional<Answer> reason(GridScope.Line line, String typed) {
        String chosen = fields.apply(scope.reasonField(line));
        return typed.isBlank() && chosen != null
                ? AbsentReason.parse(chosen).map(Answer::absent)
                : Optional.empty();
    }

    private String said(Optional<Answer> answer) {
        return answer.map(answers::figure).orElseGet(() -> words.of("paste.empty"));
    }

    /** Returns the cells that change, row by row. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Returns the values that can't be parsed. */
    public List<Unread> unread() {
        return List.copyOf(unread);
    }

    /** Returns a summary, one sentence per item. */
    public List<String> said() {
        List<String> all = new ArrayList<>();
        all.add(words.of("paste.changes", changes.size()));
        if (same > 0) {
            all.add(words.of("paste.same", same));
        }
        if (closed > 0) {
            all.add(words.of("paste.closed", closed));
        }
        if (over > 0) {
            all.add(words.of("paste.over", over));
        }
        if (!unread.isEmpty()) {
            all.add(words.of("paste.unread", unread.size()));
        }
        return all;
    }

    /** Returns the label of the button that confirms it. */
    String action() {
        return words.of("paste.fill", changes.size());
    }

    /** Returns a hash of the changes. */
    String mark() {
        return Integer.toHexString(changes.hashCode());
    }

    /** Writes the preview as JSON for the page's script. */
    JsonObjectBuilder written() {
        JsonArrayBuilder rows = JsonBuilders.array();
        changes.forEach(
                c ->
                        rows.add(
                                JsonBuilders.object()
                                        .add("field", c.field())
                                        .add("label", c.label())
                                        .add("was", c.was())
                                        .add("will", c.will())
                                        .add("value", c.value())));
        JsonArrayBuilder wrong = JsonBuilders.array();
        unread.forEach(
                u ->
                        wrong.add(
                                JsonBuilders.object()
                                        .add("label", u.label())
                                        .add("sentence", u.sentence())));
        return JsonBuilders.object()
                .add("said", Json.createArrayBuilder(said()))
                .add("changes", rows)
                .add("unread", wrong)
                .add("action", action())
                .add("done", words.of("paste.done", changes.size()));
    }
}
