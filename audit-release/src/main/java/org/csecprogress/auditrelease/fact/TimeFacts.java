package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.auditrelease.file.PublicRow;
import org.csecprogress.auditrelease.inference.CountInterval;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Facts about times: a fiscal year is the sum of its quarters, and counts usually stay the same in
 * a later edition.
 */
public final class TimeFacts {
    private final AuditedCounts cells;
    private final Dictionary dictionary;

    public TimeFacts(AuditedCounts cells, Dictionary dictionary) {
        this.cells = cells;
        this.dictionary = dictionary;
    }

    public void state() {
        for (AuditedCount cell : cells.all()) {
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
    public void countYears() {
        for (AuditedCount cell : List.copyOf(cells.all())) {
            boolean ofYear = ReportingPeriod.parse(cell.name().time()).isEmpty();
            if (ofYear && !cell.isSilent() && !cell.name().isTotal()) {
                AuditedCount total = cells.cell(cell.name().row(PublicRow.TOTAL, PublicRow.TOTAL));
                if (total.counties() == AuditedCount.UNKNOWN_COUNTIES) {
                    quarters(total).stream()
                            .mapToInt(AuditedCount::counties)
                            .min()
                            .ifPresent(total::answeredBy);
                }
            }
        }
    }

    private List<AuditedCount> quarters(AuditedCount year) {
        List<AuditedCount> parts = new ArrayList<>();
        for (ReportingPeriod quarter : dictionary.quarters(year.name().time())) {
            cells.newest(quarter.toString())
                    .map(edition -> cells.cell(year.name().at(edition.time(), edition.number())))
                    .filter(cell -> !cell.isSilent())
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private void year(AuditedCount year) {
        List<ReportingPeriod> quarters = dictionary.quarters(year.name().time());
        List<AuditedCount> parts = quarters(year);
        if (parts.isEmpty()) {
            return;
        }
        CountSum late = new CountSum(cells).plus(year);
        parts.forEach(late::minus);
        boolean complete = parts.size() == quarters.size();
        boolean sum =
                !year.isPublic() || parts.stream().allMatch(part -> WholeFacts.agree(year, part));
        if (complete && sum) {
            late.isZero("quarters of " + year.name(), false);
        } else if (complete && year.isPublic() && year.isGuarded()) {
            AuditedCount.Place place = year.places().get(0);
            String count = year.name() + ", not in the quarters";
            cells.ask(late, new AuditedCounts.Question(Channel.LATE, place, year.name(), count));
        } else if (parts.stream().allMatch(p -> p.counties() <= year.counties())) {
            WholeFacts.relate(cells, year, parts, false, false, "quarters of " + year.name());
        }
    }

    /** Assumes that withheld counts did not change if their table shows no change. */
    private void retold(Edition before, Edition after) {
        Map<List<String>, List<AuditedCount>> tables = new LinkedHashMap<>();
        for (AuditedCount cell : cells.all()) {
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
                    for (AuditedCount row : rows) {
                        same &= compare(before, row);
                    }
                    if (same && sameTotal(before, rows.get(0))) {
                        rows.forEach(row -> equal(before, row));
                    }
                });
    }

    private AuditedCount earlier(Edition before, AuditedCount cell) {
        return cells.cell(cell.name().at(before.time(), before.number()));
    }

    /** Returns whether the row shows no change; a small change is a finding. */
    private boolean compare(Edition before, AuditedCount now) {
        AuditedCount then = earlier(before, now);
        if (then.value().isPresent() && now.value().isPresent()) {
            long change = now.value().getAsLong() - then.value().getAsLong();
            long size = Math.abs(change);
            boolean printed = !now.isTold() && !then.isTold();
            if (printed && now.isGuarded() && size > 0 && size < AuditedCounts.THRESHOLD) {
                cells.find(
                        new AuditedCounts.Question(
                                Channel.RESTATED,
                                now.places().get(0),
                                now.name(),
                                now.name() + " against r" + before.number()),
                        new CountInterval(size, size));
            }
            return change == 0 && then.counties() == now.counties();
        }
        return then.isPublic() && then.counties() == now.counties();
    }

    /** A county's figure may have changed if the state's has, even if neither is shown. */
    private boolean sameTotal(Edition before, AuditedCount row) {
        CellName total = row.name().row(PublicRow.TOTAL, PublicRow.TOTAL);
        return isSame(before, total) && isSame(before, total.in(CellName.STATE));
    }

    private boolean isSame(Edition before, CellName name) {
        AuditedCount now = cells.cell(name);
        AuditedCount then = earlier(before, now);
        return now.value().equals(then.value()) && now.counties() == then.counties();
    }

    private void equal(Edition before, AuditedCount now) {
        AuditedCount then = earlier(before, now);
        if (!now.isSilent() && !then.isSilent()) {
            new CountSum(cells).plus(now).minus(then).isZero("unchanged " + now.name(), false);
        }
    }
}
