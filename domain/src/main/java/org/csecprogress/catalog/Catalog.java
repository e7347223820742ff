package org.csecprogress.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;

/**
 * One version of the catalogue: everything that a filing asks, in its order. Immutable. A look-up
 * by a code that may come from outside has a {@code find…} beside it that answers with nothing.
 */
public final class Catalog {
    /** What a catalogue is made of, as its reader found it. */
    record Parts(
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
    private final Map<String, Measure> measures;
    private final Map<String, Input> inputs;
    private final Map<String, Dimension> dimensions;
    private final Map<String, CodeList> codeLists;
    private final Map<String, TextField> textFields;
    private final Map<String, Milestone> milestones;
    private final Map<String, RuleDefinition> rules;
    private final Map<String, List<Input>> inputsByMeasure;
    private final CatalogCells cells;

    Catalog(Parts parts) {
        this.parts = parts;
        measures = index(parts.measures(), Measure::code);
        inputs = index(parts.inputs(), Input::code);
        dimensions = index(parts.dimensions(), Dimension::code);
        codeLists = index(parts.codeLists(), CodeList::name);
        textFields = index(parts.textFields(), TextField::code);
        milestones = index(parts.milestones(), Milestone::code);
        rules = index(parts.rules(), RuleDefinition::code);
        inputsByMeasure = new LinkedHashMap<>();
        for (Input input : parts.inputs()) {
            inputsByMeasure.computeIfAbsent(input.measure(), m -> new ArrayList<>()).add(input);
        }
        cells = new CatalogCells(parts.inputs(), computedMeasures(), dimensions);
    }

    private static <T> Map<String, T> index(List<T> items, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }

    private static <T> T found(T thing, String what) {
        if (thing == null) {
            throw new NotFoundException(what);
        }
        return thing;
    }

    /** Number of this version. */
    public int version() {
        return parts.version().number();
    }

    /** From when to when this version is in force. */
    public CatalogVersion validity() {
        return parts.version();
    }

    /** SHA-256 over the files, in hexadecimal. */
    public String digest() {
        return parts.digest();
    }

    /** The parts of the county's task list, in order. */
    public List<Form> forms() {
        return parts.forms();
    }

    /** The form of that code, where there is one. */
    public Optional<Form> findForm(String code) {
        return forms().stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** The measures of a form, in order. */
    public List<Measure> measuresOf(Form form) {
        return form.sections().stream()
                .flatMap(s -> measures().stream().filter(m -> m.section().equals(s)))
                .toList();
    }

    /** All measures, in order. */
    public List<Measure> measures() {
        return parts.measures();
    }

    /** The measure of that code, where there is one. */
    public Optional<Measure> findMeasure(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    /**
     * The measure of that code.
     *
     * @throws NotFoundException if there is none
     */
    public Measure measure(String code) {
        return found(measures.get(code), "measure");
    }

    /** The measures that are worked out from others. */
    public List<Measure> computedMeasures() {
        return measures().stream().filter(m -> m.entry() == Entry.COMPUTED).toList();
    }

    /** The measures that show the breakdown of another. */
    public List<Measure> views() {
        return measures().stream().filter(m -> m.entry() == Entry.VIEW).toList();
    }

    /** All inputs, in order. */
    public List<Input> inputs() {
        return parts.inputs();
    }

    /** The input of that code, where there is one. */
    public Optional<Input> findInput(String code) {
        return Optional.ofNullable(inputs.get(code));
    }

    /**
     * The input of that code.
     *
     * @throws NotFoundException if there is none
     */
    public Input input(String code) {
        return found(inputs.get(code), "input");
    }

    /** The inputs of a measure: none for one that is computed, a view or text. */
    public List<Input> inputsOf(Measure measure) {
        return Collections.unmodifiableList(
                inputsByMeasure.getOrDefault(measure.code(), List.of()));
    }

    /** All dimensions, in order. */
    public List<Dimension> dimensions() {
        return parts.dimensions();
    }

    /** The dimension of that code, where there is one. */
    public Optional<Dimension> findDimension(String code) {
        return Optional.ofNullable(dimensions.get(code));
    }

    /**
     * The dimension of that code.
     *
     * @throws NotFoundException if there is none
     */
    public Dimension dimension(String code) {
        return found(dimensions.get(code), "dimension");
    }

    /** The categories of a dimension, in order. */
    public List<Category> categories(String dimension) {
        return dimension(dimension).categories();
    }

    /** All code lists. */
    public List<CodeList> codeLists() {
        return parts.codeLists();
    }

    /**
     * The code list of that name.
     *
     * @throws NotFoundException if there is none
     */
    public CodeList codeList(String name) {
        return found(codeLists.get(name), "code list");
    }

    /** All fields other than figures, in order. */
    public List<TextField> textFields() {
        return parts.textFields();
    }

    /** The field of that code, where there is one. */
    public Optional<TextField> findTextField(String code) {
        return Optional.ofNullable(textFields.get(code));
    }

    /**
     * The field of that code.
     *
     * @throws NotFoundException if there is none
     */
    public TextField textField(String code) {
        return found(textFields.get(code), "text field");
    }

    /** The fields that belong to a measure, a section or the filing. */
    public List<TextField> textFieldsOf(String owner) {
        return textFields().stream().filter(f -> f.belongsTo().equals(owner)).toList();
    }

    /** All milestones, in order. */
    public List<Milestone> milestones() {
        return parts.milestones();
    }

    /** The milestone of that code, where there is one. */
    public Optional<Milestone> findMilestone(String code) {
        return Optional.ofNullable(milestones.get(code));
    }

    /**
     * The milestone of that code.
     *
     * @throws NotFoundException if there is none
     */
    public Milestone milestone(String code) {
        return found(milestones.get(code), "milestone");
    }

    /** All rules, in order. */
    public List<RuleDefinition> rules() {
        return parts.rules();
    }

    /**
     * The rule of that code.
     *
     * @throws NotFoundException if there is none
     */
    public RuleDefinition rule(String code) {
        return found(rules.get(code), "rule");
    }

    /** The sections of the report, in order. */
    public List<ReportSection> reportSections() {
        return parts.reportSections();
    }

    /** The typed cells of an input: its total, then each breakdown in order. */
    public List<CellKey> cellsOf(Input input) {
        return cells.of(input);
    }

    /** The cells of a computed measure: its total, then each breakdown in order. */
    public List<CellKey> cellsOf(Measure measure) {
        return cells.of(measure);
    }

    /** Every typed cell, in order. */
    public Set<CellKey> allCells() {
        return cells.typed();
    }

    /** Every computed cell, in order. */
    public Set<CellKey> computedCells() {
        return cells.computed();
    }

    /** Whether the figure exists, typed or computed. */
    public boolean has(CellKey cell) {
        return cells.has(cell);
    }

    /** Codes of the dimensions of an input or computed measure; none for another code. */
    public List<String> breakdownsOf(String code) {
        Input input = inputs.get(code);
        if (input != null) {
            return input.breakdowns();
        }
        Measure measure = measures.get(code);
        return measure == null ? List.of() : measure.breakdowns();
    }

    /**
     * The words for an input, a computed measure, a field or a milestone.
     *
     * @throws NotFoundException if it is none of these
     */
    public LocalText label(String code) {
        if (inputs.containsKey(code)) {
            return inputs.get(code).label();
        }
        if (measures.containsKey(code)) {
            return measures.get(code).name();
        }
        return textFields.containsKey(code) ? textFields.get(code).label() : milestone(code).name();
    }
}
