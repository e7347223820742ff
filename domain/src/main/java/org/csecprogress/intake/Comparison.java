package org.csecprogress.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;

/** What a workbook would change in a filing, form by form. */
public final class Comparison {
    /**
     * A figure that would change.
     *
     * @param before what the filing holds, where it holds something
     * @param after what it would hold, empty where the figure is taken away
     */
    public record Change(CellKey figure, Optional<Answer> before, Optional<Answer> after) {}

    /**
     * The changes of a form.
     *
     * @param changes at least one, in the order of the catalogue
     */
    public record FormChanges(Form form, List<Change> changes) {
        public FormChanges {
            changes = List.copyOf(changes);
        }

        /** How many figures are new. */
        public long added() {
            return changes.stream().filter(change -> change.before().isEmpty()).count();
        }

        /** How many figures are taken away. */
        public long removed() {
            return changes.stream().filter(change -> change.after().isEmpty()).count();
        }

        /** How many figures get another value. */
        public long replaced() {
            return changes.size() - added() - removed();
        }
    }

    private final List<FormChanges> forms;

    private Comparison(List<FormChanges> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * Compares.
     *
     * @param now what the filing holds
     * @param wanted what the workbook says; empty for a figure that it takes away
     */
    public static Comparison of(
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
        return new Comparison(forms);
    }

    /** The forms that have changes, in the order of the catalogue. */
    public List<FormChanges> forms() {
        return forms;
    }

    /** What the figures that would change are to be; empty for one that is taken away. */
    public Map<CellKey, Optional<Answer>> wanted() {
        Map<CellKey, Optional<Answer>> wanted = new LinkedHashMap<>();
        for (FormChanges form : forms) {
            form.changes().forEach(change -> wanted.put(change.figure(), change.after()));
        }
        return wanted;
    }

    /** How many figures would change. */
    public int size() {
        return forms.stream().mapToInt(form -> form.changes().size()).sum();
    }
}
