package org.csecprogress.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/** Changes that figures from a file or another system would make in a filing, by form. */
public final class FigureComparison {
    /**
     * A figure that would change.
     *
     * @param before the current answer, if there is one
     * @param after the new answer; empty if the figure is removed
     */
    public record Change(CellKey figure, Optional<Answer> before, Optional<Answer> after) {}

    /**
     * The changes in a form.
     *
     * @param changes at least one, in the order of the catalogue
     */
    public record FormChanges(Form form, List<Change> changes) {
        public FormChanges {
            changes = List.copyOf(changes);
        }

        /** Returns the number of new figures. */
        public long added() {
            return changes.stream().filter(change -> change.before().isEmpty()).count();
        }

        /** Returns the number of removed figures. */
        public long removed() {
            return changes.stream().filter(change -> change.after().isEmpty()).count();
        }

        /** Returns the number of figures with another value. */
        public long replaced() {
            return changes.size() - added() - removed();
        }
    }

    private final List<FormChanges> forms;

    private FigureComparison(List<FormChanges> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * Compares a workbook with a filing.
     *
     * @param now the current answers
     * @param wanted the workbook's answers; empty for a figure that it removes
     */
    public static FigureComparison of(
            Catalog catalog, Answers now, Map<CellKey, Optional<Answer>> wanted) {
        List<FormChanges> forms = new ArrayList<>();
        for (Form form : catalog.forms()) {
            List<Change> changes = new ArrayList<>();
            for (Measure measure : catalog.measuresOf(form)) {
                catalog.inputsOf(measure).stream()
                        .flatMap(input -> catalog.cellsOf(input).stream())
                        .filter(wanted::containsKey)
                        .map(cell -> new Change(cell, now.figure(cell), wanted.get(cell)))
                        .filter(change -> !change.before().equals(change.after()))
                        .forEach(changes::add);
            }
            if (!changes.isEmpty()) {
                forms.add(new FormChanges(form, changes));
            }
        }
        return new FigureComparison(forms);
    }

    /** Returns the forms with changes, in the catalogue's order. */
    public List<FormChanges> forms() {
        return forms;
    }

    /** Returns the new answers of the figures that would change; empty for one that is removed. */
    public Map<CellKey, Optional<Answer>> wanted() {
        Map<CellKey, Optional<Answer>> wanted = new LinkedHashMap<>();
        for (FormChanges form : forms) {
            form.changes().forEach(change -> wanted.put(change.figure(), change.after()));
        }
        return wanted;
    }

    /** Returns the number of figures that would change. */
    public int size() {
        return forms.stream().mapToInt(form -> form.changes().size()).sum();
    }
}
