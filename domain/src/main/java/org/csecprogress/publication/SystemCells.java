package org.csecprogress.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.disclosure.Cell;
import org.csecprogress.disclosure.Relation;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The cells of a system while it is built: those of the tables, and as they are asked for the
 * figures of other periods and the sums that statements speak of.
 */
final class SystemCells {
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<ReportingPeriod, Rollup> figures = new TreeMap<>();
    private final Map<ReportingPeriod, PublishedPeriod> published = new TreeMap<>();
    private final ReportingPeriod current;

    SystemCells(Rollup current, Iterable<PublishedPeriod> others) {
        this.current = current.period();
        figures.put(current.period(), current);
        for (PublishedPeriod other : others) {
            if (figures.put(other.period(), other.figures()) != null) {
                throw new IllegalArgumentException("twice in one system: " + other.period());
            }
            published.put(other.period(), other);
        }
    }

    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    List<Relation> relations() {
        return List.copyOf(relations.values());
    }

    Cell cell(String id) {
        return cells.get(id);
    }

    void add(Cell cell) {
        cells.put(cell.id(), cell);
    }

    void relate(Relation relation) {
        relations.putIfAbsent(relation.id(), relation);
    }

    /** The cell of a total, where the period is known and the figure was answered. */
    Optional<String> total(ReportingPeriod period, String code) {
        return rollup(period)
                .flatMap(rollup -> rollup.total(code))
                .map(cell -> stored(period, CellKey.total(code), cell.sum()));
    }

    /** The cell of a figure in the public group of that code, under that period's catalogue. */
    Optional<String> group(ReportingPeriod period, String code, String dimension, String group) {
        return rollup(period)
                .flatMap(rollup -> rollup.catalog().findDimension(dimension))
                .flatMap(d -> publicGroup(d, group))
                .flatMap(g -> rollup(period).orElseThrow().group(code, g))
                .map(cell -> stored(period, new CellKey(code, dimension, group), cell.sum()));
    }

    /** The cell of what the operand names: for categories a sum that is published nowhere. */
    Optional<String> operand(ReportingPeriod period, Operand operand) {
        if (operand.isTotal()) {
            return total(period, operand.code());
        }
        return rollup(period).flatMap(rollup -> categories(period, rollup, operand));
    }

    private Optional<String> categories(ReportingPeriod period, Rollup rollup, Operand operand) {
        Optional<Long> value = rollup.operand(operand).map(cell -> cell.sum());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String code = operand.code();
        List<String> pieces = new ArrayList<>();
        for (PublicGroup group : rollup.catalog().dimension(operand.dimension()).publicGroups()) {
            List<String> named =
                    group.categories().stream().filter(operand.categories()::contains).toList();
            if (named.isEmpty()) {
                continue;
            }
            String whole = group(period, code, group.dimension(), group.code()).orElseThrow();
            if (named.size() == group.categories().size()) {
                pieces.add(whole);
            } else {
                Operand part = new Operand(code, group.dimension(), named, 0);
                String piece = unpublished(name(period, part), sum(rollup, part), code, rollup);
                relate(Relation.subset("within " + piece, whole, List.of(piece)));
                pieces.add(piece);
            }
        }
        String id = unpublished("all of " + name(period, operand), value.get(), code, rollup);
        relate(Relation.identity("rows of " + id, id, pieces));
        return Optional.of(id);
    }

    private static long sum(Rollup rollup, Operand operand) {
        return rollup.operand(operand).map(cell -> cell.sum()).orElse(0L);
    }

    /** One cell for several: their sum, which is published nowhere. */
    String sum(List<String> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        String id = "(" + String.join(" + ", members) + ")";
        long value = members.stream().mapToLong(member -> cell(member).value()).sum();
        boolean guarded = members.stream().anyMatch(member -> cell(member).guarded());
        cells.putIfAbsent(id, Cell.unpublished(id, value, guarded));
        relate(Relation.identity("sum " + id, id, members));
        return id;
    }

    /** Drops what no chain of relations ties to a planned cell; companions' cells stay. */
    void dropUnconnected() {
        Set<String> reached = new HashSet<>();
        cells.values().stream()
                .filter(cell -> cell.standing() == Cell.Standing.PLANNED)
                .forEach(cell -> reached.add(cell.id()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Relation relation : relations.values()) {
                if (relation.members().stream().anyMatch(reached::contains)) {
                    grown |= reached.addAll(relation.members());
                }
            }
        }
        relations.values().removeIf(relation -> !reached.contains(relation.whole()));
    }

    boolean knows(ReportingPeriod period) {
        return figures.containsKey(period);
    }

    private Optional<Rollup> rollup(ReportingPeriod period) {
        return Optional.ofNullable(figures.get(period));
    }

    private static Optional<PublicGroup> publicGroup(Dimension dimension, String group) {
        return dimension.publicGroups().stream().filter(g -> g.code().equals(group)).findFirst();
    }

    private String stored(ReportingPeriod period, CellKey key, long value) {
        String id = name(period, key.toString());
        if (!cells.containsKey(id)) {
            Rollup rollup = figures.get(period);
            boolean guarded = new Design(rollup.catalog()).isGuarded(key.input());
            PublishedPeriod other = published.get(period);
            boolean known = other != null && other.shows(key);
            add(known ? Cell.known(id, value, guarded) : Cell.unpublished(id, value, guarded));
        }
        return id;
    }

    private String unpublished(String id, long value, String code, Rollup rollup) {
        boolean guarded = new Design(rollup.catalog()).isGuarded(code);
        cells.putIfAbsent(id, Cell.unpublished(id, value, guarded));
        return id;
    }

    private String name(ReportingPeriod period, Operand operand) {
        return name(
                period,
                operand.code()
                        + "@"
                        + operand.dimension()
                        + ":"
                        + String.join("+", operand.categories()));
    }

    private String name(ReportingPeriod period, String key) {
        return period.equals(current) ? key : period + "/" + key;
    }
}
