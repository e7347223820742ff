package org.csecprogress.catalog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.TextField;
import org.csecprogress.csv.Row;

/** Reads code_lists.csv, text_fields.csv, forms.csv and report_sections.csv. */
final class WordTables {
    private WordTables() {}

    static void read(CatalogDraft draft, CatalogSource source) {
        readCodeLists(draft, source);
        readTextFields(draft, source);
        readForms(draft, source);
        readReportSections(draft, source);
    }

    private static void readCodeLists(CatalogDraft draft, CatalogSource source) {
        String columns = "list,code,label_en,label_es,note";
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Row row : source.rows("code_lists.csv", columns)) {
            List<Code> codes = lists.computeIfAbsent(row.required("list"), l -> new ArrayList<>());
            rows.putIfAbsent(row.text("list"), row);
            String code = row.required("code");
            if (code.contains("|")) {
                throw row.refuse("code", "a code may not contain |");
            }
            if (codes.stream().anyMatch(c -> c.code().equals(code))) {
                throw row.refuse("code", "\"" + code + "\" is there twice");
            }
            codes.add(new Code(code, CatalogDraft.words(row, "label"), row.text("note")));
        }
        lists.forEach(
                (name, codes) ->
                        draft.codeLists.add(
                                "list", name, new CodeList(name, codes), rows.get(name)));
    }

    private static void readTextFields(CatalogDraft draft, CatalogSource source) {
        String columns =
                "code,belongs_to,type,code_list,required,visibility,limit,label_en,label_es,note";
        for (Row row : source.rows("text_fields.csv", columns)) {
            TextField field = textField(row);
            if (field.type().isCoded() && !draft.codeLists.has(field.codeList())) {
                throw row.refuse(
                        "code_list", "code_lists.csv has no list \"" + field.codeList() + "\"");
            }
            draft.textFields.add("code", field.code(), field, row);
        }
    }

    private static TextField textField(Row row) {
        TextField.Type type = row.constant("type", TextField.Type.class);
        int[] limits = limits(row, type);
        return new TextField(
                row.required("code"),
                row.required("belongs_to"),
                type,
                row.text("code_list"),
                required(row),
                row.constant("visibility", TextField.Visibility.class),
                limits[0],
                limits[1],
                CatalogDraft.words(row, "label"),
                row.text("note"));
    }

    /** Parses {@code 1000} for a text, {@code 1..2160} for a number; other types have no limit. */
    private static int[] limits(Row row, TextField.Type type) {
        String limit = row.text("limit");
        String[] ends = limit.split("\\.\\.", -1);
        try {
            if (type.isInteger() && ends.length == 2) {
                int min = Integer.parseInt(ends[0]);
                int max = Integer.parseInt(ends[1]);
                if (min <= max) {
                    return new int[] {min, max};
                }
            } else if (type == TextField.Type.TEXT && Integer.parseInt(limit) > 0) {
                return new int[] {0, Integer.parseInt(limit)};
            } else if (!type.isInteger() && type != TextField.Type.TEXT && limit.isEmpty()) {
                return new int[] {0, 0};
            }
        } catch (NumberFormatException e) {
            throw row.refuse("limit", "\"" + limit + "\" is not a limit of " + type);
        }
        throw row.refuse("limit", "\"" + limit + "\" is not a limit of " + type);
    }

    /** Whether the column says REQUIRED instead of OPTIONAL. */
    static boolean required(Row row) {
        return row.oneOf("required", List.of("REQUIRED", "OPTIONAL")).equals("REQUIRED");
    }

    private static void readForms(CatalogDraft draft, CatalogSource source) {
        String columns = "code,position,sections,name_en,name_es";
        for (Row row : source.rows("forms.csv", columns)) {
            var form =
                    new Form(
                            row.required("code"),
                            row.integer("position"),
                            row.list("sections"),
                            CatalogDraft.words(row, "name"));
            if (form.position() != draft.forms.all().size() + 1) {
                throw row.refuse(
                        "position", "the next position is " + (draft.forms.all().size() + 1));
            }
            draft.forms.add("code", form.code(), form, row);
        }
    }

    private static void readReportSections(CatalogDraft draft, CatalogSource source) {
        String columns = "number,name_en,name_es";
        for (Row row : source.rows("report_sections.csv", columns)) {
            var section = new ReportSection(row.integer("number"), CatalogDraft.words(row, "name"));
            draft.reportSections.add("number", String.valueOf(section.number()), section, row);
        }
    }
}
