package org.csecprogress.release.protection.system;

import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.QuarterFigures;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;

/**
 * The equations of a release that follows others. Few inputs are answered, so that a system is
 * built in milliseconds, and nothing is planned.
 */
final class Equations {
    private final String[] codes;
    private final List<Earlier> earlier = new ArrayList<>();
    private LinkedRelease release;
    private LinkedSystem system;

    /** Creates a history in which these inputs alone are answered. */
    Equations(String... codes) {
        this.codes = codes.clone();
    }

    QuarterFigures quarter(String period) {
        return aQuarter().only(codes).of(period);
    }

    /** Publishes figures that show everything but what stands at these addresses. */
    Earlier released(FrozenFigures figures, String... hidden) {
        Design design = new Design(figures.catalog(), figures.counties());
        Set<String> shown = new TreeSet<>();
        for (TableDesign table : design.tables(figures.period(), Design.THREE_YEARS)) {
            for (String code : design.figures(table.measure())) {
                table.addresses(code).stream()
                        .filter(at -> table.years() > 0 || isAnswered(figures, at))
                        .forEach(address -> shown.add(address.toString()));
            }
        }
        shown.removeAll(Set.of(hidden));
        Set<ReleaseNumber> known =
                earlier.stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        Earlier one = new Earlier(figures, shown, known);
        earlier.add(one);
        return one;
    }

    private static boolean isAnswered(FrozenFigures figures, Address address) {
        return figures.figure(address.place(), address.key()).isPresent();
    }

    /** Returns the system of a release that is planned after all others. */
    LinkedRelease planned(FrozenFigures figures) {
        release = LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of());
        system = release.system(Set.of());
        return release;
    }

    LinkedSystem system() {
        return system;
    }

    List<String> all() {
        return system.equations().stream().map(this::text).toList();
    }

    private String text(Equation sum) {
        return IntStream.range(0, sum.size())
                .mapToObj(place -> system.name(sum.part(place)))
                .collect(Collectors.joining(" + ", system.name(sum.total()) + " = ", ""));
    }

    int cell(String name) {
        return IntStream.range(0, system.size())
                .filter(cell -> system.name(cell).equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean has(String name) {
        return IntStream.range(0, system.size()).anyMatch(c -> system.name(c).equals(name));
    }

    long value(String name) {
        return system.value(cell(name));
    }

    CellVisibility standing(String name) {
        return system.standing(cell(name));
    }
}
