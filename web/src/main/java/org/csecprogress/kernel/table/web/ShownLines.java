package org.csecprogress.kernel.table.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.primefaces.model.LazyDataModel;

/**
 * The lines that a table shows now, and those of them that are selected. They are read again by
 * each request, so none is kept with the view.
 *
 * @param <T> one line
 */
public abstract class ShownLines<T> extends LazyDataModel<T> {
    @Serial private static final long serialVersionUID = 1L;

    /** Returns what a line is called: its key, which no other line has, or the name of its box. */
    public interface Name<T> extends Function<T, Object>, Serializable {}

    private final Name<T> key;
    private Name<T> box;
    private transient List<T> shown;
    private transient List<T> selected;

    ShownLines(Name<T> key) {
        this.key = key;
    }

    /** Gives each line a box, by which it is selected; the name of null is that of all boxes. */
    final void nameBoxes(Name<T> called) {
        box = called;
    }

    @Override
    public final String getRowKey(T line) {
        return key.apply(line).toString();
    }

    @Override
    public final T getRowData(String asked) {
        return shown == null
                ? null
                : shown.stream()
                        .filter(line -> getRowKey(line).equals(asked))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public final List<T> getWrappedData() {
        return shown;
    }

    @Override
    @SuppressWarnings("unchecked") // It is what load() has returned.
    public final void setWrappedData(Object lines) {
        shown = (List<T>) lines;
    }

    @Override
    public final boolean isRowAvailable() {
        return shown != null && getRowIndex() >= 0 && getRowIndex() < shown.size();
    }

    @Override
    public final T getRowData() {
        return shown.get(getRowIndex());
    }

    /** Returns the mode of a table whose lines are selected by boxes; otherwise null. */
    public String getSelectionMode() {
        return box == null ? null : "multiple";
    }

    /** Returns what the box of a line is called. */
    public final Object boxName(T line) {
        return box == null ? null : box.apply(line);
    }

    /** Returns the selected lines, as the page shows them. */
    public final List<T> getSelected() {
        if (selected == null) {
            selected = new ArrayList<>();
        }
        return selected;
    }

    public final void setSelected(List<T> lines) {
        selected = lines == null ? new ArrayList<>() : new ArrayList<>(lines);
    }

    /** Selects no line that is not among these. */
    final void keepSelected(List<T> lines) {
        List<String> keys = lines.stream().map(this::getRowKey).toList();
        getSelected().removeIf(line -> !keys.contains(getRowKey(line)));
    }
}
