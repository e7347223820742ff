package org.csecprogress.filing.grid.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;

/**
 * The figures on a page of the grid: a form's totals, one of its breakdowns, or the typed totals of
 * all forms.
 *
 * @param section the form, or empty for all forms
 * @param by the breakdown, or empty for totals
 */
public record GridScope(Catalog catalog, Optional<Form> section, Optional<Dimension> by) {
    /**
     * One row of the grid.
     *
     * @param code code of the input, or of the computed measure
     * @param input the input, or empty for a computed measure
     */
    public record Line(
            String code, Measure measure, Optional<Input> input, List<String> breakdowns) {
        public boolean isComputed() {
            return input.isEmpty();
        }

        public LocalText label() {
            return input.map(Input::label).orElse(measure.name());
        }

        boolean isAskedBy(Dimension dimension) {
            return breakdowns.contains(dimension.code());
        }
    }

    /**
     * Returns the scope of an address.
     *
     * @param dimension code of a breakdown of the form, or empty
     * @throws NotFoundException if there is no such form or breakdown
     */
    public static GridScope of(Catalog catalog, String form, String dimension) {
        Form found = catalog.findForm(form).orElseThrow(() -> new NotFoundException("form"));
        GridScope all = new GridScope(catalog, Optional.of(found), Optional.empty());
        if (dimension.isEmpty()) {
            return all;
        }
        Dimension by =
                all.dimensions().stream()
                        .filter(d -> d.code().equals(dimension))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("breakdown"));
        return new GridScope(catalog, Optional.of(found), Optional.of(by));
    }

    /** Returns the scope of all typed totals. */
    static GridScope allTotals(Catalog catalog) {
        return new GridScope(catalog, Optional.empty(), Optional.empty());
    }

    /** Whether this is the page of all forms. */
    boolean isWhole() {
        return section.isEmpty();
    }

    /** Returns the forms in scope, in the catalogue's order. */
    List<Form> forms() {
        return section.map(List::of).orElseGet(catalog::forms);
    }

    /**
     * Returns every row, typed or computed. The page of all forms has no computed rows, because
     * they would interrupt a pasted block.
     */
    public List<Line> lines() {
        return forms().stream().flatMap(form -> lines(form).stream()).toList();
    }

    /** Returns the rows of one form. */
    List<Line> lines(Form form) {
        return catalog.measuresOf(form).stream()
                .flatMap(this::lines)
                .filter(line -> !(isWhole() && line.isComputed()))
                .toList();
    }

    private Stream<Line> lines(Measure measure) {
        if (measure.entry() == Entry.COMPUTED) {
            return Stream.of(
                    new Line(measure.code(), measure, Optional.empty(), measure.breakdowns()));
        }
        return catalog.inputsOf(measure).stream()
                .map(i -> new Line(i.code(), measure, Optional.of(i), i.breakdowns()));
    }

    /** Returns the form's breakdowns in the catalogue's order; none for all forms. */
    List<Dimension> dimensions() {
        if (isWhole()) {
            return List.of();
        }
        List<Line> lines = lines();
        return catalog.dimensions().stream()
                .filter(d -> lines.stream().anyMatch(line -> line.isAskedBy(d)))
                .toList();
    }

    /**
     * Returns the rows to show. If at least half of the rows have this breakdown, all are shown in
     * order; otherwise only those that have it.
     */
    List<Line> shownLines() {
        List<Line> lines = lines();
        if (by.isEmpty()) {
            return lines;
        }
        List<Line> asked = lines.stream().filter(line -> line.isAskedBy(by.get())).toList();
        return asked.size() * 2 >= lines.size() ? lines : asked;
    }

    /** Returns the row's cells in the breakdown; none on a page of totals. */
    List<CellKey> groupCells(Line line) {
        if (by.filter(line::isAskedBy).isEmpty()) {
            return List.of();
        }
        return by.get().categories().stream()
                .map(category -> new CellKey(line.code(), by.get().code(), category.code()))
                .toList();
    }

    /** Returns the name of the field for a row's reason for missing figures. */
    String reasonField(Line line) {
        return "none:" + line.code() + by.map(d -> "@" + d.code()).orElse("");
    }

    /** Returns the form's code for the address, or empty for all forms. */
    String formCode() {
        return section.map(Form::code).orElse("");
    }

    /** Returns the breakdown's code for the address, or empty for totals. */
    String byCode() {
        return by.map(Dimension::code).orElse("");
    }
}
