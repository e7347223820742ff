package org.csecprogress.kernel.table.web;

import static java.util.Locale.ROOT;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.component.column.Column;
import org.primefaces.component.datatable.DataTable;

/**
 * The columns of a table that its readers may hide: those with an identifier. The one that names
 * the line has none.
 */
public final class TableColumns {
    private final DataTable table;

    TableColumns(DataTable table) {
        this.table = table;
    }

    /**
     * A column that can be hidden.
     *
     * @param id its identifier in the table
     */
    public record Choice(String id, String label) {}

    static KeptColumns kept() {
        return CDI.current().select(KeptColumns.class).get();
    }

    /** Returns the name under which choices are kept: the page's and the table's, in letters. */
    private String name() {
        return name(table.getId());
    }

    static String name(String id) {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        String file = page.substring(page.lastIndexOf('/') + 1, page.lastIndexOf('.'));
        return file.replaceAll("[^a-z]", "")
                + id.substring(0, 1).toUpperCase(ROOT)
                + id.substring(1);
    }

    private Stream<Column> columns() {
        return table.getChildren().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast);
    }

    private Stream<Column> free() {
        return columns().filter(each -> !each.getId().startsWith("j_id"));
    }

    /** Whether the table can be sorted by a column of that key. */
    boolean isSorted(String key) {
        return columns().anyMatch(each -> key.equals(each.getField()));
    }

    /** Returns the columns that a reader can hide. */
    public List<Choice> getChoices() {
        return free().map(each -> new Choice(each.getId(), each.getHeaderText())).toList();
    }

    /** Returns the identifiers of the columns that are shown, in a list of a kind that can grow. */
    public List<String> getShown() {
        Set<String> hidden = kept().hidden(name());
        return free().map(Column::getId)
                .filter(id -> !hidden.contains(id))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Shows these columns and no others, now and whenever this person comes back. */
    public void setShown(List<String> ids) {
        // The boxes stand outside the form, so whatever else sends the table has none of them.
        if (!isChoosing() || Set.copyOf(ids).equals(Set.copyOf(getShown()))) {
            return;
        }
        Set<String> hidden =
                free().map(Column::getId)
                        .filter(id -> !ids.contains(id))
                        .collect(Collectors.toCollection(TreeSet::new));
        kept().hide(name(), hidden);
        apply(hidden);
    }

    /** Whether this request comes from the boxes by which columns are chosen. */
    private static boolean isChoosing() {
        String source =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .getOrDefault("jakarta.faces.source", "");
        return source.endsWith(":shown");
    }

    /** Hides what its reader has hidden. */
    void apply() {
        if (free().findAny().isPresent()) {
            apply(kept().hidden(name()));
        }
    }

    private void apply(Set<String> hidden) {
        free().forEach(each -> each.setRendered(!hidden.contains(each.getId())));
    }

    /** Whether there are values for files. */
    public boolean isInFiles() {
        return inFiles().findAny().isPresent();
    }

    /** Returns the headings of the columns that are shown and have a value for files. */
    List<String> headings() {
        return inFiles().map(Column::getHeaderText).toList();
    }

    /** Returns the values of the line that the table stands at, as {@link #headings} has them. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        inFiles().forEach(each -> values.add(Objects.toString(each.getExportValue(), "")));
        return values;
    }

    private Stream<Column> inFiles() {
        return columns()
                .filter(Column::isRendered)
                .filter(each -> each.getValueExpression("exportValue") != null);
    }
}
