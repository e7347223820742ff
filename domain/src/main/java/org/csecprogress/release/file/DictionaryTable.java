package org.csecprogress.release.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.TimeBasis;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.MilestoneStanding;

/** Every code in the files of a release, in words of both languages. */
final class DictionaryTable {
    private static final LocalText NONE = new LocalText("", "");

    private final FileContent content;
    private final PackageWords words;
    private final List<List<String>> rows = new ArrayList<>();

    private DictionaryTable(FileContent content, PackageWords words) {
        this.content = content;
        this.words = words;
    }

    /**
     * Returns the dictionary.
     *
     * @param others the tables that it explains
     */
    static FileTable of(FileContent content, PackageWords words, List<FileTable> others) {
        DictionaryTable table = new DictionaryTable(content, words);
        List<FileColumn> columns =
                List.of(
                        FileColumn.key("list"),
                        FileColumn.key("code"),
                        FileColumn.text("name_en"),
                        FileColumn.text("name_es"),
                        FileColumn.text("definition_en"),
                        FileColumn.text("definition_es"),
                        FileColumn.text("unit"),
                        FileColumn.of("demonstration", FileColumn.Type.BOOLEAN));
        others.forEach(table::columns);
        table.columns(new FileTable("dictionary", columns, List.of()));
        table.figures();
        table.answers();
        return new FileTable("dictionary", columns, table.rows);
    }

    private void columns(FileTable table) {
        table.columns()
                .forEach(
                        column ->
                                add(
                                        table.name(),
                                        column.name(),
                                        new LocalText(column.name(), column.name()),
                                        words.ofColumn(column),
                                        ""));
    }

    private void figures() {
        TidyFigures.levels().forEach(level -> named("period_type", level));
        Arrays.stream(TimeBasis.values()).forEach(basis -> named("basis", basis.name()));
        new FilePlaces(content.words().counties(), words)
                .names()
                .forEach(
                        (code, name) ->
                                add("geography", code, new LocalText(name, name), NONE, ""));
        content.catalog()
                .measures()
                .forEach(m -> add("measure", m.code(), m.name(), m.definition(), m.unit()));
        for (Dimension dimension : content.catalog().dimensions()) {
            add("dimension", dimension.code(), dimension.label(), NONE, "");
        }
        for (Dimension dimension : content.catalog().dimensions()) {
            each(dimension.code(), dimension.publicGroups(), PublicGroup::code, PublicGroup::label);
        }
        named("annotation", "0");
        Arrays.stream(Annotation.values())
                .forEach(annotation -> named("annotation", String.valueOf(annotation.code())));
    }

    private void answers() {
        content.catalog()
                .milestones()
                .forEach(each -> add("milestone", each.code(), each.name(), NONE, ""));
        list(content.catalog().codeList(Catalogs.MILESTONE_STATUS));
        named(Catalogs.MILESTONE_STATUS, MilestoneStanding.NOT_REPORTED);
        List<TextField> fields =
                content.catalog().textFields().stream()
                        .filter(f -> f.visibility() != TextField.Visibility.INTERNAL)
                        .toList();
        each("field", fields, TextField::code, TextField::label);
        fields.stream()
                .filter(field -> field.type().isCoded())
                .map(TextField::codeList)
                .distinct()
                .forEach(name -> list(content.catalog().codeList(name)));
    }

    private void list(CodeList list) {
        list.codes().forEach(code -> add(list.name(), code.code(), code.label(), NONE, ""));
    }

    private <T> void each(
            String list, List<T> things, Function<T, String> code, Function<T, LocalText> name) {
        things.forEach(thing -> add(list, code.apply(thing), name.apply(thing), NONE, ""));
    }

    private void named(String list, String code) {
        add(list, code, words.of(list + "." + code), NONE, "");
    }

    private void add(String list, String code, LocalText name, LocalText definition, String unit) {
        rows.add(
                List.of(
                        list,
                        code,
                        name.en(),
                        name.es(),
                        definition.en(),
                        definition.es(),
                        unit,
                        Boolean.toString(content.isDemonstration())));
    }
}
