package org.csecprogress.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Reads figures from rows. Each row has the address of its figure, so sheets and rows may be in any
 * order; headings identify the columns. Everything else in a sheet is ignored.
 */
public final class FigureRows implements RowSink {
    private final FigureSet figures;
    private final Columns columns;

    private final List<Optional<Stamp>> stamps = new ArrayList<>();
    private String sheet = "";
    private boolean anyHeadings;
    private OptionalInt figureColumn = OptionalInt.empty();
    private OptionalInt valueColumn = OptionalInt.empty();

    public FigureRows(FigureSet figures, Columns columns) {
        this.figures = figures;
        this.columns = columns;
    }

    /** Returns the stamps of its sheets; empty where a stamp cannot be read. */
    public List<Optional<Stamp>> stamps() {
        return stamps;
    }

    public boolean hasHeadings() {
        return anyHeadings;
    }

    /** Returns the result once the whole file has been read. */
    public Reading reading() {
        return figures.reading();
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
            if (Stamp.isMeant(cell.typed())) {
                stamps.add(Stamp.parse(cell.typed()));
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

    @Override
    public void reachesOutside() {
        figures.reachesOutside();
    }

    @Override
    public void surplus(int number, List<String> fields) {
        String address = fields.get(figureColumn.orElseThrow());
        int value = valueColumn.orElseThrow();
        figures.surplus(
                place(number), address, String.join(",", fields.subList(value, fields.size())));
    }

    private void figure(int number, SortedMap<Integer, RawCell> cells) {
        RawCell address = cells.get(figureColumn.getAsInt());
        RawCell value = cells.get(valueColumn.getAsInt());
        if (address == null && value != null) {
            figures.lost(place(number), value.shown());
        } else if (address != null && value == null) {
            figures.blank(written(address));
        } else if (address != null && columns.isClearing(value.typed())) {
            figures.clear(place(number), written(address), value.text());
        } else if (address != null) {
            figures.value(place(number), written(address), value);
        }
    }

    /** Returns the address as written; for a formula only "=". */
    private static String written(RawCell address) {
        return address.isWorkedOut() ? "=" : address.shown();
    }

    private RowError.Place place(int row) {
        return new RowError.Place(sheet, Columns.name(valueColumn.getAsInt()) + row);
    }
}
