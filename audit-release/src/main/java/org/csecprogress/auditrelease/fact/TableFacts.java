package org.csecprogress.auditrelease.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.auditrelease.file.PublicRow;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;

/**
 * Facts from single tables: rows sum to the total, and a rate is the count divided by the
 * denominator.
 */
public final class TableFacts {
    private static final int PER_DAYS = 1000;
    private static final int PER_CENT = 100;

    private final AuditedCounts cells;

    public TableFacts(AuditedCounts cells) {
        this.cells = cells;
    }

    public void state(List<Sightings.Row> rows) {
        Set<CellName> broken = new LinkedHashSet<>();
        for (AuditedCount cell : cells.all()) {
            if (!cell.name().isTotal()) {
                broken.add(cell.name().row(cell.name().dimension(), ""));
            }
        }
        broken.forEach(this::margin);
        rows.forEach(this::rate);
    }

    private void margin(CellName rows) {
        Edition edition = cells.edition(rows).orElse(null);
        if (edition == null || edition.catalog().findDimension(rows.dimension()).isEmpty()) {
            return;
        }
        Dimension dimension = edition.catalog().dimension(rows.dimension());
        AuditedCount total = cells.cell(rows.row(PublicRow.TOTAL, PublicRow.TOTAL));
        List<AuditedCount> parts = new ArrayList<>();
        boolean complete = true;
        for (PublicGroup group : dimension.publicGroups()) {
            AuditedCount part = cells.cell(rows.row(dimension.code(), group.code()));
            complete &= !part.isSilent();
            if (!part.isSilent()) {
                parts.add(part);
            }
        }
        if (total.isSilent() || parts.isEmpty()) {
            return;
        }
        String name = "rows of " + total.name() + " by " + dimension.code();
        if (dimension.isExclusive()) {
            WholeFacts.relate(cells, total, parts, complete, true, name);
        } else {
            parts.forEach(
                    part -> WholeFacts.relate(cells, total, List.of(part), false, true, name));
        }
    }

    /**
     * Bounds the count from a rate without its count: the rate times the denominator, up to
     * rounding.
     */
    private void rate(Sightings.Row sighting) {
        PublicRow row = sighting.row();
        if (row.value().isEmpty() || row.numerator().isPresent() || !sighting.isRate()) {
            return;
        }
        int scale = Math.max(1, row.value().orElseThrow().scale());
        long shown = row.value().orElseThrow().movePointRight(scale).longValueExact();
        long per = 2 * base(sighting) * BigDecimal.TEN.pow(scale).longValueExact();
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(1, "rate, rounded down, of ");
        names.put(-1, "rate, rounded up, of ");
        names.forEach(
                (sign, name) -> {
                    CountSum sum = new CountSum(cells).plus(sighting.cell(), sign * per);
                    long factor = sign * (2 * shown + sign);
                    if (row.denominator().isPresent()) {
                        sum.minus(factor * row.denominator().getAsLong());
                    } else if (sighting.measure().denominator().isPresent()
                            && sighting.measure().populationRatePer() == 0) {
                        Operand whole = sighting.measure().denominator().orElseThrow();
                        sum.plus(cells.cell(sighting.cell().name().of(whole.code())), -factor);
                    } else {
                        return;
                    }
                    sum.isAtMostZero(name + sighting.cell().name(), true);
                });
    }

    private static long base(Sightings.Row sighting) {
        if (sighting.measure().valueType() == ValueType.RATE) {
            return PER_DAYS;
        }
        int per = sighting.measure().populationRatePer();
        return per > 0 ? per : PER_CENT;
    }
}
