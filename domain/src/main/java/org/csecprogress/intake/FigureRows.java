package org.csecprogress.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.FigureParser;
import org.csecprogress.validation.Parsed;

/**
 * Makes figures of rows. A row says by its address which figure it is, so that sheets and rows may
 * stand in any order; the column to read is found by its heading. Whatever else a sheet holds is
 * its owner's.
 */
final class FigureRows implements RowSink {
    /** A sheet with its stamp, as far as the file has them. */
    record Stamped(String sheet, Optional<Stamp> stamp) {}

    private final Catalog catalog;
    private final FigureParser parser;
    private final Columns columns;

    private final List<Stamped> stamps = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<CellKey, Optional<Answer>> figures = new LinkedHashMap<>();
    private final Set<CellKey> blank = new LinkedHashSet<>();
    private String sheet = "";
    private boolean anyHeadings;
    private OptionalInt figureColumn = OptionalInt.empty();
    private OptionalInt valueColumn = OptionalInt.empty();

    FigureRows(Catalog catalog, FigureParser parser, Columns columns) {
        this.catalog = catalog;
        this.parser = parser;
        this.columns = columns;
    }

    List<Stamped> stamps() {
        return stamps;
    }

    boolean hasHeadings() {
        return anyHeadings;
    }

    /** What was read, once the whole file was. */
    Reading reading() {
        blank.removeAll(figures.keySet());
        return errors.isEmpty() ? new Reading.Read(figures, blank) : new Reading.Wrong(errors);
    }

    @Override
    public void sheet(String name) {
        sheet = name;
        figureColumn = OptionalInt.empty();
        valueColumn = OptionalInt.empty();
    }

    @Override
    public void row(int number, SortedMap<Integer, RawCell> cells) {
        for (RawCell cell : cells.values()) {
            if (Stamp.isMeant(cell.text())) {
                stamps.add(new Stamped(sheet, Stamp.parse(cell.text())));
                return;
            }
        }
        if (columns.isHeadings(cells)) {
            figureColumn = columns.figure(cells);
            valueColumn = columns.value(cells);
            anyHeadings = true;
        } else if (valueColumn.isPresent()) {
            figure(number, cells);
        }
    }

    private void figure(int number, SortedMap<Integer, RawCell> cells) {
        RawCell address = cells.get(figureColumn.getAsInt());
        RawCell value = cells.get(valueColumn.getAsInt());
        Optional<CellKey> figure = Optional.ofNullable(address).flatMap(FigureRows::address);
        boolean asked = figure.filter(catalog.allCells()::contains).isPresent();
        if (asked && value == null) {
            blank.add(figure.get());
        } else if (asked) {
            read(place(number), figure.get(), value);
        } else if (value != null) {
            stray(place(number), address, figure, value);
        }
    }

    private static Optional<CellKey> address(RawCell cell) {
        try {
            return Optional.of(CellKey.parse(cell.text().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RowError.Place place(int row) {
        return new RowError.Place(sheet, Columns.name(valueColumn.getAsInt()) + row);
    }

    /** A value that belongs to no figure that is typed. */
    private void stray(
            RowError.Place place, RawCell address, Optional<CellKey> figure, RawCell value) {
        if (address == null) {
            errors.add(RowError.of(place, null, RowError.Kind.NO_ADDRESS, value.text()));
        } else if (figure.filter(catalog::has).isPresent()) {
            CellKey computed = figure.get();
            errors.add(RowError.of(place, computed, RowError.Kind.COMPUTED_FIGURE, value.text()));
        } else {
            errors.add(RowError.of(place, null, RowError.Kind.UNKNOWN_FIGURE, address.text()));
        }
    }

    private void read(RowError.Place place, CellKey figure, RawCell value) {
        Optional<RowError.Kind> kind = unfit(value);
        if (kind.isPresent()) {
            errors.add(RowError.of(place, figure, kind.get(), value.text()));
            return;
        }
        if (columns.isClearing(value.text())) {
            put(place, figure, Optional.empty(), value);
            return;
        }
        Parsed<Answer> parsed = parser.figure(figure, value.text());
        Optional<Finding> finding = parsed.finding();
        if (finding.isPresent()) {
            errors.add(RowError.of(place, figure, finding.get(), value.text()));
        } else if (parsed.value().isPresent()) {
            put(place, figure, parsed.value(), value);
        } else {
            blank.add(figure);
        }
    }

    private static Optional<RowError.Kind> unfit(RawCell value) {
        return switch (value.kind()) {
            case TEXT, NUMBER -> Optional.empty();
            case DATE -> Optional.of(RowError.Kind.DATE);
            case FORMULA -> Optional.of(RowError.Kind.FORMULA);
            case TRUE_OR_FALSE -> Optional.of(RowError.Kind.TRUE_OR_FALSE);
            case ERROR -> Optional.of(RowError.Kind.SPREADSHEET_ERROR);
        };
    }

    private void put(RowError.Place place, CellKey figure, Optional<Answer> answer, RawCell value) {
        Optional<Answer> before = figures.putIfAbsent(figure, answer);
        if (before != null && !before.equals(answer)) {
            errors.add(RowError.of(place, figure, RowError.Kind.TWICE, value.text()));
        }
    }
}
