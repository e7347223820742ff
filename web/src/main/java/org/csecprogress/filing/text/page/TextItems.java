package org.csecprogress.filing.text.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.grid.page.GridNotes;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** Builds the fields of a page of texts from a filing and unsaved input. */
public final class TextItems {
    private final Filing filing;
    private final Catalog catalog;
    private final Sentences words;
    private final Draft draft;
    private final GridNotes notes;

    TextItems(Filing filing, Sentences words, Draft draft) {
        this.filing = filing;
        this.words = words;
        this.draft = draft;
        catalog = filing.catalog();
        notes = GridNotes.of(filing, words, draft);
    }

    List<TextItem> of(List<TextField> fields) {
        return fields.stream().map(this::item).toList();
    }

    private TextItem item(TextField field) {
        String stored = filing.answers().text(field.code());
        String value = draft.value(field.code(), stored);
        String must = words.of(field.required() ? "text.required" : "text.optional");
        return new TextItem(
                field.code(),
                words.in(field.label()),
                hint(field) + " " + must,
                words.of("text.publicity." + field.visibility()),
                kind(field),
                value,
                field.max(),
                options(field, value),
                new AnswerWords(catalog, words).text(field, stored),
                draft.error(field.code()),
                notes.of(field.code()));
    }

    private String hint(TextField field) {
        return switch (field.type()) {
            case CODE -> words.of("text.hint.one");
            case CODES -> words.of("text.hint.several");
            case TEXT -> words.of("text.hint.words", field.max());
            case INTEGER_HOURS, INTEGER_MONTHS ->
                    words.of("text.hint.number", field.min(), field.max());
            case DATE -> words.of("text.hint.date");
        };
    }

    private static TextItem.Kind kind(TextField field) {
        return switch (field.type()) {
            case CODE -> TextItem.Kind.ONE;
            case CODES -> TextItem.Kind.SEVERAL;
            case TEXT -> TextItem.Kind.WORDS;
            case INTEGER_HOURS, INTEGER_MONTHS, DATE -> TextItem.Kind.NUMBER;
        };
    }

    private List<Option> options(TextField field, String value) {
        if (!field.type().isCoded()) {
            return List.of();
        }
        Set<String> chosen = Set.copyOf(Arrays.asList(value.split("\\|", -1)));
        return catalog.codeList(field.codeList()).codes().stream()
                .map(
                        code ->
                                new Option(
                                        code.code(),
                                        words.in(code.label()),
                                        chosen.contains(code.code())))
                .toList();
    }
}
