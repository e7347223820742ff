package org.csecprogress.auditrelease;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.auditrelease.inference.Interval;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Facts about times: a fiscal year is the sum of its quarters, and counts usually stay the same in
 * a later edition.
 */
final class TimeFacts {
    private final Cells cells;
    private final Dictionary dictionary;

    TimeFacts(Cells cells, Dictionary dictionary) {
        this.cells = cells;
        this.dictionary = dictionary;
    }

    void state() {
        for (Cell cell : cells.all()) {
            if (ReportingPeriod.parse(cell.name().time()).isEmpty() && !cell.isSilent()) {
                year(cell);
            }
        }
        for (Edition edition : cells.editions()) {
            List<Edition> tellings = cells.tellings(edition.time());
            int place = tellings.indexOf(edition);
            if (place > 0) {
                retold(tellings.get(place - 1), edition);
            }
        }
    }

    /**
     * Sets the number of counties of unprinted years: a year's sum has no more counties than
     * answered each quarter.
     */
    void countYears() {
        for (Cell cell : List.copyOf(cells.all())) {
            boolean ofYear = ReportingPeriod.parse(cell.name().time()).isEmpty();
            if (ofYear && !cell.isSilent() && !cell.name().isTotal()) {
                Cell total = cells.cell(cell.name().row(PublicRow.TOTAL, PublicRow.TOTAL));
                if (total.counties() == Cell.UNKNOWN_COUNTIES) {
                    quarters(total).stream()
                            .mapToInt(Cell::counties)
                            .min()
                            .ifPresent(total::answeredBy);
                }
            }
        }
    }

    private List<Cell> quarters(Cell year) {
        List<Cell> parts = new ArrayList<>();
        for (ReportingPeriod quarter : dictionary.quarters(year.name().time())) {
            cells.newest(quarter.toString())
                    .map(edition -> cells.cell(year.name().at(edition.time(), edition.number())))
                    .filter(cell -> !cell.isSilent())
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private void year(Cell year) {
        List<ReportingPeriod> quarters = dictionary.quarters(year.name().time());
        List<Cell> parts = quarters(year);
        if (parts.isEmpty()) {
            return;
        }
        Sum late = new Sum(cells).plus(year);
        parts.forEach(late::minus);
        boolean complete = parts.size() == quarters.size();
        boolean sum = !year.isPublic() || parts.stream().allMatch(part -> Wholes.agree(year, part));
        if (complete && sum) {
            late.isZero("quarters of " + year.name(), false);
        } else if (complete && year.isPublic() && year.isGuarded()) {
            Cell.Place place = year.places().get(0);
            String count = year.name() + ", not in the quarters";
            cells.ask(late, new Cells.Question(Channel.LATE, place, year.name(), count));
        } else if (parts.stream().allMatch(p -> p.counties() <= year.counties())) {
            Wholes.relate(cells, year, parts, false, false, "quarters of " + year.name());
        }
    }

    /** Assumes that withheld counts did not change if their table shows no change. */
    private void retold(Edition before, Edition after) {
        Map<List<String>, List<Cell>> tables = new LinkedHashMap<>();
        for (Cell cell : cells.all()) {
            CellName name = cell.name();
            if (name.time().equals(after.time())
                    && name.edition() == after.number()
                    && cell.isPublic()) {
                tables.computeIfAbsent(
                                List.of(name.geography(), name.figure(), name.dimension()),
                                key -> new ArrayList<>())
                        .add(cell);
            }
        }
        tables.forEach(
                (table, rows) -> {
                    boolean same = true;
                    for (Cell row : rows) {
                        same &= compare(before, row);
                    }
                    if (same && sameTotal(before, rows.get(0))) {
                        rows.forEach(row -> equal(before, row));
                    }
                });
    }

    private Cell earlier(Edition before, Cell cell) {
        return cells.cell(cell.name().at(before.time(), before.number()));
    }

    /** Returns whether the row shows no change; a small change is a finding. */
    private boolean compare(Edition before, Cell now) {
        Cell then = earlier(before, now);
        if (then.value().isPresent() && now.value().isPresent()) {
            long change = now.value().getAsLong() - then.value().getAsLong();
            long size = Math.abs(change);
            boolean printed = !now.isTold() && !then.isTold();
            if (printed && now.isGuarded() && size > 0 && size < Cells.THRESHOLD) {
                cells.find(
                        new Cells.Question(
                                Channel.RESTATED,
                                now.places().get(0),
                                now.name(),
                                now.name() + " against r" + before.number()),
                        new Interval(size, size));
            }
            return change == 0 && then.counties() == now.counties();
        }
        return then.isPublic() && then.counties() == now.counties();
    }

    /** A county's figure may have changed if the state's has, even if neither is shown. */
    private boolean sameTotal(Edition before, Cell row) {
        CellName total = row.name().row(PublicRow.TOTAL, PublicRow.TOTAL);
        return isSame(before, total) && isSame(before, total.in(CellName.STATE));
    }

    private boolean isSame(Edition before, CellName name) {
        Cell now = cells.cell(name);
        Cell then = earlier(before, now);
        return now.value().equals(then.value()) && now.counties() == then.counties();
    }

    private void equal(Edition before, Cell now) {
        Cell then = earlier(before, now);
        if (!now.isSilent() && !then.isSilent()) {
            new Sum(cells).plus(now).minus(then).isZero("unchanged " + now.name(), false);
        }
    }
}
