package org.csecprogress.catalog.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.csv.Row;

/** Checks that the files of a version are consistent. */
final class CatalogChecks {
    private final CatalogDraft draft;

    private CatalogChecks(CatalogDraft draft) {
        this.draft = draft;
    }

    static void check(CatalogDraft draft) {
        var checks = new CatalogChecks(draft);
        checks.checkSections();
        draft.measures.all().forEach(checks::checkMeasure);
        draft.inputs.all().forEach(checks::checkInput);
        draft.textFields.all().forEach(checks::checkTextField);
        MilestoneChecks.check(draft);
    }

    /**
     * Checks that every section of measures is in exactly one form, and every form's section has
     * measures.
     */
    private void checkSections() {
        Map<String, Integer> positions = new HashMap<>();
        for (Measure measure : draft.measures.all()) {
            int next = positions.merge(measure.section(), 1, Integer::sum);
            if (measure.position() != next) {
                throw row(measure).refuse("position", "the next position is " + next);
            }
        }
        Set<String> placed = new HashSet<>();
        for (Form form : draft.forms.all()) {
            Row row = draft.forms.row(form.code());
            for (String section : form.sections()) {
                if (!positions.containsKey(section)) {
                    throw row.refuse("sections", "measures.csv has no section \"" + section + "\"");
                }
                if (!placed.add(section)) {
                    throw row.refuse("sections", "\"" + section + "\" is in two forms");
                }
            }
        }
        for (Measure measure : draft.measures.all()) {
            if (!placed.contains(measure.section())) {
                throw row(measure)
                        .refuse("section", "forms.csv has no section " + quoted(measure.section()));
            }
        }
    }

    private Row row(Measure measure) {
        return draft.measures.row(measure.code());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private void checkMeasure(Measure measure) {
        Row row = row(measure);
        checkDimensions(row, measure.breakdowns());
        if (!draft.reportSections.has(String.valueOf(measure.reportSection()))) {
            throw row.refuse(
                    "report_section", "report_sections.csv has no " + measure.reportSection());
        }
        checkCode(row, measure.protection().with());
        if (!measure.denominatorText().isEmpty()) {
            checkOperand(row, "denominator", operand(row, measure.denominatorText()));
        }
        switch (measure.entry()) {
            case COMPUTED -> checkComputed(measure, row);
            case VIEW -> checkView(measure, row);
            case TYPED -> requireInput(measure, row);
            case TEXT -> requireField(measure, row);
        }
        if (measure.entry() != Entry.TYPED && hasInput(measure)) {
            throw row.refuse("entry", "inputs.csv has an input for a measure that is not typed");
        }
    }

    private static Operand operand(Row row, String text) {
        try {
            return Operand.parse(text);
        } catch (IllegalArgumentException e) {
            throw row.refuse("denominator", e.getMessage());
        }
    }

    private void checkComputed(Measure measure, Row row) {
        Expression expression;
        try {
            expression = Expression.parse(measure.compute());
        } catch (IllegalArgumentException e) {
            throw row.refuse("compute", e.getMessage());
        }
        for (Operand operand : expression.operands()) {
            // Computed figures use only typed totals, so the order of computation does not matter.
            if (!draft.inputs.has(operand.code()) || !operand.isTotal() || operand.lag() > 0) {
                throw row.refuse(
                        "compute", "\"" + operand.code() + "\" is not a total that is typed");
            }
            List<String> carried = draft.inputs.get(operand.code()).breakdowns();
            for (String dimension : measure.breakdowns()) {
                if (!carried.contains(dimension)) {
                    throw row.refuse(
                            "breakdowns", operand.code() + " has no breakdown by " + dimension);
                }
            }
        }
    }

    private void checkView(Measure measure, Row row) {
        int at = measure.compute().indexOf('@');
        Measure viewed = at < 1 ? null : draft.measures.get(measure.compute().substring(0, at));
        if (viewed == null || !viewed.breakdowns().contains(measure.compute().substring(at + 1))) {
            throw row.refuse("compute", quoted(measure.compute()) + " is not MEASURE@DIMENSION");
        }
    }

    private boolean hasInput(Measure measure) {
        return draft.inputs.all().stream().anyMatch(i -> i.measure().equals(measure.code()));
    }

    private void requireInput(Measure measure, Row row) {
        Input main = draft.inputs.get(measure.code());
        if (main == null || main.role() != Input.Part.N) {
            throw row.refuse("entry", "inputs.csv has no input N " + quoted(measure.code()));
        }
        if (!main.breakdowns().equals(measure.breakdowns())) {
            throw row.refuse("breakdowns", "inputs.csv has other breakdowns for it");
        }
    }

    private void requireField(Measure measure, Row row) {
        if (draft.textFields.all().stream().noneMatch(f -> f.belongsTo().equals(measure.code()))) {
            throw row.refuse("entry", "text_fields.csv has no field for it");
        }
    }

    private void checkInput(Input input) {
        Row row = draft.inputs.row(input.code());
        if (!draft.measures.has(input.measure())) {
            throw row.refuse("measure", "measures.csv has no " + quoted(input.measure()));
        }
        checkDimensions(row, input.breakdowns());
        checkCode(row, input.protectWith());
    }

    private void checkDimensions(Row row, List<String> dimensions) {
        for (String dimension : dimensions) {
            if (!draft.dimensions.has(dimension)) {
                throw row.refuse("breakdowns", "dimensions.csv has no " + quoted(dimension));
            }
        }
    }

    private void checkCode(Row row, String code) {
        if (!code.isEmpty() && !draft.measures.has(code) && !draft.inputs.has(code)) {
            throw row.refuse("protect_with", "there is no measure " + quoted(code));
        }
    }

    private void checkOperand(Row row, String column, Operand operand) {
        Input input = draft.inputs.get(operand.code());
        Measure measure = draft.measures.get(operand.code());
        boolean computed = measure != null && measure.entry() == Entry.COMPUTED;
        if (input == null && !computed) {
            throw row.refuse(column, "there is no figure " + quoted(operand.code()));
        }
        if (!operand.isTotal()) {
            List<String> carried = input == null ? measure.breakdowns() : input.breakdowns();
            Dimension dimension = draft.dimensions.get(operand.dimension());
            if (!carried.contains(operand.dimension())) {
                throw row.refuse(
                        column,
                        operand.code() + " has no breakdown " + quoted(operand.dimension()));
            }
            for (String category : operand.categories()) {
                if (dimension.category(category).isEmpty()) {
                    throw row.refuse(column, "there is no category " + quoted(category));
                }
            }
        }
    }

    private void checkTextField(TextField field) {
        String owner = field.belongsTo();
        boolean section = draft.measures.all().stream().anyMatch(m -> m.section().equals(owner));
        if (!section && !draft.measures.has(owner) && !owner.equals(TextField.FILING)) {
            throw draft.textFields
                    .row(field.code())
                    .refuse("belongs_to", quoted(owner) + " is no measure and no section");
        }
    }
}
