package org.csecprogress.review.answer.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;

/** The figures of a submission that are broken down by one dimension. */
public final class BreakdownTable {
    private final Filing filing;
    private final Catalog catalog;
    private final Dimension dimension;
    private final Sentences sentences;
    private final NoteIndex notes;
    private final FormattedFigures numbers;
    private final Computation computation;

    /**
     * @param code code of the dimension; an unknown one or null selects the first
     */
    public BreakdownTable(Filing filing, String code, Sentences sentences, NoteIndex notes) {
        this.filing = filing;
        this.catalog = filing.catalog();
        this.dimension =
                catalog.findDimension(code == null ? "" : code)
                        .orElseGet(() -> catalog.dimensions().get(0));
        this.sentences = sentences;
        this.notes = notes;
        this.numbers = new FormattedFigures(sentences, catalog);
        this.computation = new Computation(catalog);
    }

    /** Returns the headings of the total and of the groups, in the catalogue's order. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>(List.of(sentences.of("review.column.total")));
        dimension.categories().forEach(group -> groups.add(sentences.in(group.label())));
        return groups;
    }

    /** Returns one row for each figure that has this dimension. */
    public List<BreakdownRow> rows() {
        Set<String> codes = new LinkedHashSet<>();
        catalog.allCells().forEach(cell -> add(codes, cell));
        catalog.computedCells().forEach(cell -> add(codes, cell));
        return codes.stream().map(this::row).toList();
    }

    private void add(Set<String> codes, CellKey cell) {
        if (cell.dimension().equals(dimension.code())) {
            codes.add(cell.input());
        }
    }

    private BreakdownRow row(String code) {
        List<BreakdownRow.Cell> cells = new ArrayList<>();
        cells.add(cell(CellKey.total(code)));
        dimension
                .categories()
                .forEach(
                        group ->
                                cells.add(cell(new CellKey(code, dimension.code(), group.code()))));
        String label = catalog.label(code).in(sentences.language());
        return new BreakdownRow(code, label, cells, notes.of(code, label));
    }

    private BreakdownRow.Cell cell(CellKey key) {
        Optional<Answers> before = Optional.ofNullable(filing.prior().get(1));
        return new BreakdownRow.Cell(
                numbers.said(computation.answer(key, filing.answers())),
                before.map(answers -> numbers.said(computation.answer(key, answers))).orElse(""));
    }
}
