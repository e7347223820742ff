package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.ReportingPeriod;

/** Facts from the dictionary's statements, for each time, place and row that has a table. */
public final class SayingFacts {
    private final AuditedCounts cells;
    private final Map<Catalog, List<Saying>> sayings = new HashMap<>();

    public SayingFacts(AuditedCounts cells) {
        this.cells = cells;
    }

    public void state() {
        Set<CellName> where = new LinkedHashSet<>();
        for (AuditedCount cell : cells.all()) {
            if (cell.isPublic() && cells.edition(cell.name()).isPresent()) {
                // The place and row without the figure.
                where.add(cell.name().of(""));
            }
        }
        for (CellName place : where) {
            Edition edition = cells.edition(place).orElseThrow();
            for (Saying saying : sayings.computeIfAbsent(edition.catalog(), Saying::of)) {
                if (place.isTotal() || (saying.byRow() && isCarried(saying, edition, place))) {
                    state(saying, edition, place);
                }
            }
        }
    }

    private static boolean isCarried(Saying saying, Edition edition, CellName place) {
        return operands(saying)
                .allMatch(
                        operand ->
                                operand.isTotal()
                                        && edition.catalog()
                                                .breakdownsOf(operand.code())
                                                .contains(place.dimension()));
    }

    private static Stream<Operand> operands(Saying saying) {
        return Stream.concat(saying.less().stream(), saying.more().stream());
    }

    private void state(Saying saying, Edition edition, CellName place) {
        boolean lagged = operands(saying).anyMatch(operand -> operand.lag() > 0);
        if (edition.isYear() && (lagged || saying.daily())) {
            return;
        }
        List<AuditedCount> less = new ArrayList<>();
        List<AuditedCount> more = new ArrayList<>();
        boolean all = resolve(saying.less(), edition, place, less);
        boolean complete = resolve(saying.more(), edition, place, more) && !more.isEmpty();
        if (less.isEmpty() || !complete || !speaksOfTables(less, more)) {
            return;
        }
        String name = saying.name() + " at " + place.of("").toString().strip();
        if (saying.daily()) {
            CountSum sum = new CountSum(cells);
            less.forEach(sum::plus);
            more.forEach(cell -> sum.plus(cell, -edition.quarter().days()));
            sum.isAtMostZero(name, false);
        } else if (more.size() == 1) {
            boolean equal = saying.equal() && all;
            WholeFacts.relate(cells, more.get(0), less, equal, false, name);
        } else if (agree(less, more)) {
            CountSum sum = new CountSum(cells);
            less.forEach(sum::plus);
            more.forEach(sum::minus);
            if (saying.equal() && all) {
                sum.isZero(name, false);
            } else {
                sum.isAtMostZero(name, false);
            }
        }
    }

    private static boolean speaksOfTables(List<AuditedCount> less, List<AuditedCount> more) {
        return Stream.concat(less.stream(), more.stream()).anyMatch(AuditedCount::isPublic);
    }

    private static boolean agree(List<AuditedCount> less, List<AuditedCount> more) {
        AuditedCount first = less.get(0);
        return Stream.concat(less.stream(), more.stream())
                .allMatch(c -> WholeFacts.agree(first, c));
    }

    /** Adds the counts that the operands name. Returns whether each was answered. */
    private boolean resolve(
            List<Operand> operands, Edition edition, CellName place, List<AuditedCount> into) {
        boolean all = true;
        for (Operand operand : operands) {
            Optional<CellName> name = name(operand, edition, place);
            if (name.isEmpty()) {
                all = false;
            } else if (operand.isTotal()) {
                all &= add(cells.cell(name.get()), into);
            } else {
                all &= addGroups(operand, edition, name.get(), into);
            }
        }
        return all;
    }

    private static boolean add(AuditedCount cell, List<AuditedCount> into) {
        if (!cell.isSilent()) {
            into.add(cell);
        }
        return !cell.isSilent();
    }

    /**
     * Returns the name of the figure in the place at its own time; empty if no release covers that
     * time.
     */
    private Optional<CellName> name(Operand operand, Edition edition, CellName place) {
        CellName here = place.of(operand.code());
        if (operand.lag() == 0) {
            return Optional.of(here);
        }
        ReportingPeriod then = edition.quarter().minus(operand.lag());
        return cells.newest(then.toString()).map(told -> here.at(told.time(), told.number()));
    }

    /** Whole public groups are counts of tables; a part of one is a count within it. */
    private boolean addGroups(
            Operand operand, Edition edition, CellName name, List<AuditedCount> into) {
        boolean all = true;
        for (PublicGroup group : edition.catalog().dimension(operand.dimension()).publicGroups()) {
            List<String> named =
                    group.categories().stream().filter(operand.categories()::contains).toList();
            if (named.isEmpty()) {
                continue;
            }
            AuditedCount whole = cells.cell(name.row(operand.dimension(), group.code()));
            if (named.size() == group.categories().size() || whole.isSilent()) {
                all &= add(whole, into);
            } else {
                AuditedCount piece =
                        cells.cell(name.row(operand.dimension(), String.join("+", named)));
                new CountSum(cells)
                        .plus(piece)
                        .minus(whole)
                        .isAtMostZero("part of " + whole.name(), true);
                into.add(piece);
            }
        }
        return all;
    }
}
