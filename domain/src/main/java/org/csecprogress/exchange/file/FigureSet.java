package org.csecprogress.exchange.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;

/**
 * Collects the figures of a file and all errors in them. All formats use it, so the same error
 * always gets the same message.
 */
public final class FigureSet {
    private final Catalog catalog;
    private final FigureParser parser;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<CellKey, Optional<Answer>> figures = new LinkedHashMap<>();
    private final Set<CellKey> blank = new LinkedHashSet<>();
    private final Map<CellKey, RowError> workedOut = new LinkedHashMap<>();
    private final List<Stated> stated = new ArrayList<>();
    private boolean reachesOutside;
    private int places;

    /** The file's value for a computed figure. */
    private record Stated(RowError.Place place, CellKey figure, RawCell value) {}

    public FigureSet(Catalog catalog, FigureParser parser) {
        this.catalog = catalog;
        this.parser = parser;
    }

    /** Returns the result once the whole file has been read. */
    public Reading reading() {
        blank.removeAll(figures.keySet());
        compareStated();
        if (reachesOutside) {
            errors.addAll(workedOut.values());
        }
        if (errors.isEmpty()) {
            return new Reading.Read(figures, blank, workedOut.keySet());
        }
        Set<CellKey> there = new LinkedHashSet<>(figures.keySet());
        there.addAll(blank);
        errors.forEach(error -> error.figure().ifPresent(there::add));
        return new Reading.Wrong(errors, there);
    }

    /**
     * Compares computed figures in the file with their parts. They are not used, but may show that
     * a part is wrong.
     */
    private void compareStated() {
        Answers.Builder beside = Answers.builder();
        figures.forEach(
                (figure, answer) -> answer.ifPresent(given -> beside.figure(figure, given)));
        Answers parts = beside.build();
        for (Stated each : stated) {
            Parsed<Answer> parsed =
                    each.value()
                            .number()
                            .map(number -> parser.stated(each.figure(), number, parts))
                            .orElseGet(
                                    () -> parser.stated(each.figure(), each.value().text(), parts));
            if (parsed instanceof Parsed.Refused<Answer> refused) {
                errors.add(
                        RowError.of(
                                each.place(),
                                each.figure(),
                                RowError.Kind.CONTRADICTS,
                                refused.reason(),
                                each.value().shown()));
            } else if (parsed instanceof Parsed.Nothing<Answer>) {
                errors.add(
                        RowError.of(
                                each.place(),
                                each.figure(),
                                RowError.Kind.COMPUTED_FIGURE,
                                each.value().shown()));
            }
        }
    }

    /**
     * Records that a formula refers to something outside the file. It is unknown which results
     * depend on it, so none is used.
     */
    void reachesOutside() {
        reachesOutside = true;
    }

    /**
     * Counts a figure in a file without rows.
     *
     * @throws RefusedFileException if there are more figures than rows may be read
     */
    public void count() throws RefusedFileException {
        places++;
        if (places > RowSink.MOST_ROWS) {
            throw new RefusedFileException(FileProblem.TOO_MANY_ROWS, RowSink.MOST_ROWS);
        }
    }

    /** Records a figure that is left blank. */
    public void blank(String address) {
        asked(address).ifPresent(blank::add);
    }

    /** Records a figure that is removed. */
    public void clear(RowError.Place place, String address, String found) {
        asked(address)
                .ifPresentOrElse(
                        figure -> put(place, figure, Optional.empty(), found),
                        () -> stray(place, address, found));
    }

    /** Records the value of a figure. */
    public void value(RowError.Place place, String address, RawCell value) {
        asked(address)
                .ifPresentOrElse(
                        figure -> read(place, figure, value), () -> state(place, address, value));
    }

    /** Records a value without an address. */
    public void lost(RowError.Place place, String found) {
        errors.add(RowError.of(place, null, RowError.Kind.NO_ADDRESS, found));
    }

    /** Records something that does not belong there. */
    public void misplaced(RowError.Place place, String address, String found) {
        CellKey figure = asked(address).orElse(null);
        errors.add(RowError.of(place, figure, RowError.Kind.MISPLACED, found));
    }

    /** Records a value with more fields after it; it may be one number or several. */
    void surplus(RowError.Place place, String address, String found) {
        CellKey figure = asked(address).orElse(null);
        errors.add(RowError.of(place, figure, RowError.Kind.MORE_FIELDS, cut(found)));
    }

    private Optional<CellKey> asked(String address) {
        return parse(address).filter(catalog.allCells()::contains);
    }

    private static Optional<CellKey> parse(String address) {
        try {
            return Optional.of(CellKey.parse(address.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void state(RowError.Place place, String address, RawCell value) {
        Optional<CellKey> computed = parse(address).filter(catalog.computedCells()::contains);
        if (computed.isPresent() && unfit(value).isEmpty()) {
            stated.add(new Stated(place, computed.get(), value));
        } else {
            stray(place, address, value.shown());
        }
    }

    /** Records an error for a value that belongs to no typed figure. */
    private void stray(RowError.Place place, String address, String found) {
        CellKey computed = parse(address).filter(catalog::has).orElse(null);
        errors.add(
                computed == null
                        ? RowError.of(place, null, RowError.Kind.UNKNOWN_FIGURE, cut(address))
                        : RowError.of(place, computed, RowError.Kind.COMPUTED_FIGURE, found));
    }

    private static String cut(String text) {
        return RawCell.text(text).text();
    }

    private void read(RowError.Place place, CellKey figure, RawCell value) {
        Optional<RowError.Kind> kind = unfit(value);
        if (kind.isPresent()) {
            errors.add(RowError.of(place, figure, kind.get(), value.text()));
            return;
        }
        Optional<BigDecimal> number = value.number();
        Parsed<Answer> parsed =
                number.map(each -> parser.figure(figure, each))
                        .orElseGet(() -> parser.figure(figure, value.text()));
        String found = number.map(BigDecimal::toPlainString).orElse(value.text());
        Optional<Finding> finding = parsed.finding();
        if (finding.isPresent()) {
            errors.add(RowError.of(place, figure, RowError.Kind.FORMAT, finding.get(), found));
        } else if (parsed.value().isPresent()) {
            if (value.isWorkedOut()) {
                workedOut.put(figure, RowError.of(place, figure, RowError.Kind.OUTSIDE, found));
            }
            put(place, figure, parsed.value(), found);
        } else {
            blank.add(figure);
        }
    }

    private static Optional<RowError.Kind> unfit(RawCell value) {
        return switch (value.kind()) {
            case TEXT, NUMBER -> Optional.empty();
            case DATE -> Optional.of(RowError.Kind.DATE);
            case FORMULA -> Optional.of(RowError.Kind.FORMULA);
            case OUTSIDE -> Optional.of(RowError.Kind.OUTSIDE);
            case NO_RESULT -> Optional.of(RowError.Kind.NO_RESULT);
            case TRUE_OR_FALSE -> Optional.of(RowError.Kind.TRUE_OR_FALSE);
            case ERROR -> Optional.of(RowError.Kind.SPREADSHEET_ERROR);
        };
    }

    private void put(RowError.Place place, CellKey figure, Optional<Answer> answer, String found) {
        Optional<Answer> before = figures.putIfAbsent(figure, answer);
        if (before != null && !before.equals(answer)) {
            errors.add(RowError.of(place, figure, RowError.Kind.TWICE, found));
        }
    }
}
