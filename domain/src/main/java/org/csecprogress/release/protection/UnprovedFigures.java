package org.csecprogress.release.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.system.LinkedRelease;

/**
 * Names unproved cells by the tables and figures of the release. A cell that no table shows is
 * named by the nearest figure that a table does show.
 */
final class UnprovedFigures {
    /** A figure of a table of the release, with its position. */
    private record Place(TableId table, Address address, int order) {}

    private final LinkedSystem system;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, List<Equation>> equations = new HashMap<>();
    private final Map<Integer, UnprovedFigure> found = new TreeMap<>();
    private final Set<TableId> own = new LinkedHashSet<>();
    private final Map<TableId, Integer> beside = new LinkedHashMap<>();

    UnprovedFigures(
            LinkedRelease release, LinkedSystem system, List<AuditReport.Finding> findings) {
        this.system = system;
        name(release);
        for (Equation equation : system.equations()) {
            members(equation)
                    .forEach(
                            cell ->
                                    equations
                                            .computeIfAbsent(cell, c -> new ArrayList<>())
                                            .add(equation));
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int cell = 0; cell < system.size(); cell++) {
            numbers.put(system.name(cell), cell);
        }
        Set<Integer> cells = new LinkedHashSet<>();
        for (AuditReport.Finding finding : findings) {
            int cell = numbers.get(finding.cell());
            add(cell, finding);
            cells.add(cell);
        }
        cells.forEach(this::look);
    }

    private void name(LinkedRelease release) {
        var design = new Design(release.figures().catalog(), release.figures().counties());
        Map<String, String> names = release.names();
        for (TableDesign table : release.tables()) {
            for (String code : design.figures(table.measure())) {
                for (Address address : table.addresses(code)) {
                    Optional.ofNullable(names.get(address.toString()))
                            .ifPresent(
                                    name ->
                                            places.putIfAbsent(
                                                    name,
                                                    new Place(table.id(), address, places.size())));
                }
            }
        }
    }

    private void add(int cell, AuditReport.Finding finding) {
        nearest(cell)
                .ifPresent(
                        place -> {
                            boolean itself = places.containsKey(system.name(cell));
                            var one =
                                    new UnprovedFigure(
                                            place.table(),
                                            place.address().place(),
                                            place.address().key(),
                                            itself,
                                            finding.proof(),
                                            new TreeSet<>(Set.of(finding.attacker())));
                            // The figure itself comes before the rests that follow from it.
                            int order = 2 * place.order() + (itself ? 0 : 1);
                            found.merge(order, one, UnprovedFigure::and);
                        });
    }

    /** Returns the figure itself, or the first one that equations lead to. */
    private Optional<Place> nearest(int cell) {
        Set<Integer> reached = new LinkedHashSet<>(Set.of(cell));
        Set<Integer> now = reached;
        while (!now.isEmpty()) {
            Optional<Place> first =
                    now.stream()
                            .map(each -> places.get(system.name(each)))
                            .filter(place -> place != null)
                            .min((one, other) -> Integer.compare(one.order(), other.order()));
            if (first.isPresent()) {
                return first;
            }
            Set<Integer> next = new LinkedHashSet<>();
            for (int each : now) {
                equations.getOrDefault(each, List.of()).forEach(e -> next.addAll(members(e)));
            }
            next.removeAll(reached);
            reached = new LinkedHashSet<>(reached);
            reached.addAll(next);
            now = next;
        }
        return Optional.empty();
    }

    /** Counts the tables of the figures that an equation ties to the cell. */
    private void look(int cell) {
        Set<TableId> tables = new LinkedHashSet<>();
        for (Equation equation : equations.getOrDefault(cell, List.of())) {
            for (int member : members(equation)) {
                Optional.ofNullable(places.get(system.name(member)))
                        .ifPresent(place -> tables.add(place.table()));
            }
        }
        tables.forEach(table -> beside.merge(table, 1, Integer::sum));
        Place itself = places.get(system.name(cell));
        if (itself == null) {
            own.addAll(tables);
        } else {
            own.add(itself.table());
        }
    }

    private static Set<Integer> members(Equation equation) {
        Set<Integer> members = new LinkedHashSet<>(Set.of(equation.total()));
        for (int place = 0; place < equation.size(); place++) {
            members.add(equation.part(place));
        }
        return members;
    }

    /** Returns the figures in the order of the tables and their rows. */
    List<UnprovedFigure> figures() {
        return List.copyOf(found.values());
    }

    /**
     * Returns the tables of the figures; for a cell that no table shows, the tables of the figures
     * around it.
     */
    List<TableId> own() {
        Set<TableId> tables = new LinkedHashSet<>(own);
        found.values().forEach(figure -> tables.add(figure.table()));
        return List.copyOf(tables);
    }

    /** Returns all tables that the findings follow from, the most frequent first. */
    List<TableId> beside() {
        return beside.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
