package org.csecprogress.submission.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Category;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Entry;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;

/**
 * Which figures a page of the grid asks: a form's totals, one of its breakdowns, or the typed
 * totals of all forms.
 *
 * @param section the form, or empty for all of them
 * @param by the breakdown, or empty for totals
 */
record GridScope(Catalog catalog, Optional<Form> section, Optional<Dimension> by) {
    /**
     * One row of the grid.
     *
     * @param code code of the input, or of the computed measure
     * @param input the input, or empty for a computed measure
     */
    record Line(String code, Measure measure, Optional<Input> input, List<String> breakdowns) {
        boolean isComputed() {
            return input.isEmpty();
        }

        LocalText label() {
            return input.map(Input::label).orElse(measure.name());
        }

        boolean isAskedBy(Dimension dimension) {
            return breakdowns.contains(dimension.code());
        }
    }

    /**
     * The scope of an address.
     *
     * @param dimension code of a breakdown of the form, or empty
     */
    static GridScope of(Catalog catalog, String form, String dimension) {
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

    /** The typed totals of every form on one page. */
    static GridScope allTotals(Catalog catalog) {
        return new GridScope(catalog, Optional.empty(), Optional.empty());
    }

    /** Whether it is the page of every form. */
    boolean isWhole() {
        return section.isEmpty();
    }

    /** The forms whose figures are asked, in the catalogue's order. */
    List<Form> forms() {
        return section.map(List::of).orElseGet(catalog::forms);
    }

    /**
     * Every row: typed ones, and on the page of one form those that are worked out. On the page of
     * all forms they would stand between the rows of a block that somebody pastes.
     */
    List<Line> lines() {
        return forms().stream().flatMap(form -> lines(form).stream()).toList();
    }

    /** The rows of one of the forms. */
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

    /** The breakdowns that the form asks, in the catalogue's order; none of all forms. */
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
     * The rows to show. Where most rows are asked by the breakdown the others stand among them, so
     * that the order stays; where few are, the others would only be in the way.
     */
    List<Line> shownLines() {
        List<Line> lines = lines();
        if (by.isEmpty()) {
            return lines;
        }
        List<Line> asked = lines.stream().filter(line -> line.isAskedBy(by.get())).toList();
        return asked.size() * 2 >= lines.size() ? lines : asked;
    }

    /** The cells of the breakdown in that row; none on the page of all totals. */
    List<CellKey> groupCells(Line line) {
        if (by.filter(line::isAskedBy).isEmpty()) {
            return List.of();
        }
        List<CellKey> cells = new ArrayList<>();
        for (Category category : by.get().categories()) {
            cells.add(new CellKey(line.code(), by.get().code(), category.code()));
        }
        return cells;
    }

    /** The field that holds the reason why a row has no figures. */
    String reasonField(Line line) {
        return "none:" + line.code() + by.map(d -> "@" + d.code()).orElse("");
    }

    /** Address part of the breakdown, empty for all totals. */
    String byCode() {
        return by.map(Dimension::code).orElse("");
    }
}
