package org.csecprogress.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;

/**
 * One version of the catalogue: everything that a filing asks, in order. Immutable. Each look-up
 * that throws has a {@code find…} variant for codes from outside.
 */
public final class Catalog {
    /** The parts of a catalogue. */
    public record Parts(
            CatalogVersion version,
            String digest,
            List<Form> forms,
            List<Measure> measures,
            List<Input> inputs,
            List<Dimension> dimensions,
            List<CodeList> codeLists,
            List<TextField> textFields,
            List<Milestone> milestones,
            List<RuleDefinition> rules,
            List<ReportSection> reportSections) {}

    private final Parts parts;
    private final ByCode<Measure> measures;
    private final ByCode<Input> inputs;
    private final ByCode<Dimension> dimensions;
    private final ByCode<CodeList> codeLists;
    private final ByCode<TextField> textFields;
    private final ByCode<Milestone> milestones;
    private final ByCode<RuleDefinition> rules;
    private final Map<String, List<Input>> inputsByMeasure;
    private final CatalogCells cells;

    public Catalog(Parts parts) {
        this.parts = parts;
        measures = new ByCode<>("measure", parts.measures(), Measure::code);
        inputs = new ByCode<>("input", parts.inputs(), Input::code);
        dimensions = new ByCode<>("dimension", parts.dimensions(), Dimension::code);
        codeLists = new ByCode<>("code list", parts.codeLists(), CodeList::name);
        textFields = new ByCode<>("text field", parts.textFields(), TextField::code);
        milestones = new ByCode<>("milestone", parts.milestones(), Milestone::code);
        rules = new ByCode<>("rule", parts.rules(), RuleDefinition::code);
        inputsByMeasure = new LinkedHashMap<>();
        for (Input input : parts.inputs()) {
            inputsByMeasure.computeIfAbsent(input.measure(), m -> new ArrayList<>()).add(input);
        }
        cells = new CatalogCells(parts.inputs(), computedMeasures(), dimensions);
    }

    /** Returns the number of this version. */
    public int version() {
        return parts.version().number();
    }

    /** Returns the periods in which this version is in force. */
    public CatalogVersion validity() {
        return parts.version();
    }

    /** Returns the SHA-256 digest of the files, in hexadecimal. */
    public String digest() {
        return parts.digest();
    }

    /** Returns the parts of the county's task list, in order. */
    public List<Form> forms() {
        return parts.forms();
    }

    /** Returns the form with that code, if there is one. */
    public Optional<Form> findForm(String code) {
        return forms().stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** Returns the measures of a form, in order. */
    public List<Measure> measuresOf(Form form) {
        return form.sections().stream()
                .flatMap(s -> measures().stream().filter(m -> m.section().equals(s)))
                .toList();
    }

    /** Returns all measures, in order. */
    public List<Measure> measures() {
        return measures.all();
    }

    /** Returns the measure with that code, if there is one. */
    public Optional<Measure> findMeasure(String code) {
        return measures.find(code);
    }

    /** Returns the measure with that code; throws a {@link NotFoundException} if there is none. */
    public Measure measure(String code) {
        return measures.get(code);
    }

    /** Returns the computed measures. */
    public List<Measure> computedMeasures() {
        return measures().stream().filter(m -> m.entry() == Entry.COMPUTED).toList();
    }

    /** Returns all inputs, in order. */
    public List<Input> inputs() {
        return inputs.all();
    }

    /** Returns the input with that code, if there is one. */
    public Optional<Input> findInput(String code) {
        return inputs.find(code);
    }

    /** Returns the input with that code; throws a {@link NotFoundException} if there is none. */
    public Input input(String code) {
        return inputs.get(code);
    }

    /** Returns the inputs of a measure; none for one that is computed, a view or text. */
    public List<Input> inputsOf(Measure measure) {
        return Collections.unmodifiableList(
                inputsByMeasure.getOrDefault(measure.code(), List.of()));
    }

    /** Returns all dimensions, in order. */
    public List<Dimension> dimensions() {
        return dimensions.all();
    }

    /** Returns the dimension with that code, if there is one. */
    public Optional<Dimension> findDimension(String code) {
        return dimensions.find(code);
    }

    /**
     * Returns the dimension with that code; throws a {@link NotFoundException} if there is none.
     */
    public Dimension dimension(String code) {
        return dimensions.get(code);
    }

    /** Returns the categories of a dimension, in order. */
    public List<Category> categories(String dimension) {
        return dimension(dimension).categories();
    }

    /** Returns all code lists. */
    public List<CodeList> codeLists() {
        return codeLists.all();
    }

    /**
     * Returns the code list with that name; throws a {@link NotFoundException} if there is none.
     */
    public CodeList codeList(String name) {
        return codeLists.get(name);
    }

    /** Returns all fields other than figures, in order. */
    public List<TextField> textFields() {
        return textFields.all();
    }

    /** Returns the field with that code, if there is one. */
    public Optional<TextField> findTextField(String code) {
        return textFields.find(code);
    }

    /** Returns the field with that code; throws a {@link NotFoundException} if there is none. */
    public TextField textField(String code) {
        return textFields.get(code);
    }

    /** Returns the fields of a measure, a section or the filing. */
    public List<TextField> textFieldsOf(String owner) {
        return textFields().stream().filter(f -> f.belongsTo().equals(owner)).toList();
    }

    /** Returns all milestones, in order. */
    public List<Milestone> milestones() {
        return milestones.all();
    }

    /** Returns the milestone with that code, if there is one. */
    public Optional<Milestone> findMilestone(String code) {
        return milestones.find(code);
    }

    /** Returns the milestone whose evidence CDSS approves to complete this one, if there is one. */
    public Optional<Milestone> approvedBy(Milestone milestone) {
        return milestone.evidenceOf().flatMap(this::findMilestone);
    }

    /**
     * Returns the milestone with that code; throws a {@link NotFoundException} if there is none.
     */
    public Milestone milestone(String code) {
        return milestones.get(code);
    }

    /** Returns all rules, in order. */
    public List<RuleDefinition> rules() {
        return rules.all();
    }

    /** Returns the rule with that code; throws a {@link NotFoundException} if there is none. */
    public RuleDefinition rule(String code) {
        return rules.get(code);
    }

    /** Returns the sections of the report, in order. */
    public List<ReportSection> reportSections() {
        return parts.reportSections();
    }

    /** Returns the typed cells of an input: its total, then each breakdown in order. */
    public List<CellKey> cellsOf(Input input) {
        return cells.of(input);
    }

    /** Returns the cells of a computed measure: its total, then each breakdown in order. */
    public List<CellKey> cellsOf(Measure measure) {
        return cells.of(measure);
    }

    /** Returns every typed cell, in order. */
    public Set<CellKey> allCells() {
        return cells.typed();
    }

    /** Returns every computed cell, in order. */
    public Set<CellKey> computedCells() {
        return cells.computed();
    }

    /** Whether the figure exists, typed or computed. */
    public boolean has(CellKey cell) {
        return cells.has(cell);
    }

    /** Returns the codes of an input's or computed measure's dimensions; none for another code. */
    public List<String> breakdownsOf(String code) {
        return inputs.find(code)
                .map(Input::breakdowns)
                .or(() -> measures.find(code).map(Measure::breakdowns))
                .orElse(List.of());
    }

    /**
     * Returns the label of an input, a computed measure, a field or a milestone.
     *
     * @throws NotFoundException if it is none of these
     */
    public LocalText label(String code) {
        if (inputs.has(code)) {
            return inputs.get(code).label();
        }
        if (measures.has(code)) {
            return measures.get(code).name();
        }
        return textFields.has(code) ? textFields.get(code).label() : milestone(code).name();
    }
}
