package org.csecprogress.publication;

import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Entry;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.Level;
import org.csecprogress.catalog.Measure;

/** Which of the catalogue's figures are published for the state, quarter by quarter. */
final class Design {
    /** In code and not in data: every other unit is protected, whatever the catalogue says. */
    private static final Set<String> NOT_AT_RISK = Set.of("BED", "SESSION", "STAFF", "PERSON");

    private final Catalog catalog;

    Design(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The measures that have tables. */
    List<Measure> measures() {
        return catalog.measures().stream()
                .filter(m -> m.entry() == Entry.TYPED || m.entry() == Entry.COMPUTED)
                .filter(m -> m.publication().stateTotal() == Level.Q)
                .toList();
    }

    /** The dimensions by which a measure has tables, in the catalogue's order. */
    List<Dimension> dimensions(Measure measure) {
        return measure.breakdowns().stream()
                .filter(d -> measure.publication().stateBreakdowns().get(d) == Level.Q)
                .map(catalog::dimension)
                .toList();
    }

    /** Codes of the figures that are published in the measure's tables; medians are not. */
    List<String> figures(Measure measure) {
        if (measure.entry() == Entry.COMPUTED) {
            return List.of(measure.code());
        }
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() != Input.Part.MED)
                .map(Input::code)
                .toList();
    }

    /** Code of the figure that is the measure's value, or its numerator. */
    String value(Measure measure) {
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() == Input.Part.N)
                .map(Input::code)
                .findFirst()
                .orElse(measure.code());
    }

    /** The measure to which a figure belongs. */
    Measure measureOf(String code) {
        return catalog.findInput(code)
                .map(input -> catalog.measure(input.measure()))
                .orElseGet(() -> catalog.measure(code));
    }

    /** Whether the figure counts people at risk, or what happened to them. */
    boolean isGuarded(String code) {
        return !NOT_AT_RISK.contains(measureOf(code).unit());
    }

    boolean carries(String code, String dimension) {
        return catalog.breakdownsOf(code).contains(dimension);
    }
}
