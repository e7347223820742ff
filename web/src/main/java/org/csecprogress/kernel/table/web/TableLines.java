package org.csecprogress.kernel.table.web;

import jakarta.faces.context.FacesContext;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * The lines of a staff table, of which each request reads one page from a service. The filters are
 * those of the page's bean. Page and order are in the address of the page, by {@link #getPage} and
 * {@link #getOrder}.
 *
 * @param <T> one line; it is not kept with the view
 */
public class TableLines<T> extends ShownLines<T> {
    @Serial private static final long serialVersionUID = 1L;

    /** Reads a part of a list from a service, which knows the actor. */
    public interface Reader<T> extends Function<Slice, Sliced<T>>, Serializable {}

    /** Written before a column's key where the table is sorted from the last to the first. */
    private static final String DOWN = "-";

    /** The most lines of a file. */
    private static final int IN_FILE = 20_000;

    /** The longest page. A browser may ask for any. */
    private static final int LONGEST = 200;

    private final String id;
    private final Reader<T> reader;
    private final boolean isSizable;
    private boolean isSized;
    private int size;
    private int first;
    private String order = "";
    private transient Map.Entry<Slice, Sliced<T>> ahead;

    /**
     * Creates the lines of a table with pages of the usual length.
     *
     * @param id identifier of the table in its page, such as {@code list}
     */
    public TableLines(String id, Reader<T> reader, Name<T> key) {
        this(id, Slice.SIZE, true, reader, key);
    }

    /**
     * Creates the lines of a table whose pages have one length.
     *
     * @param size lines of a page
     */
    public TableLines(String id, int size, Reader<T> reader, Name<T> key) {
        this(id, size, false, reader, key);
    }

    private TableLines(String id, int size, boolean isSizable, Reader<T> reader, Name<T> key) {
        super(key);
        this.id = id;
        this.isSizable = isSizable;
        this.size = size;
        this.reader = reader;
    }

    /** Reads one page. */
    protected Sliced<T> read(Slice slice) {
        return reader.apply(slice);
    }

    @Override
    public final int count(Map<String, FilterMeta> unused) {
        // load() reads the lines and their number at once, and a count before it would be a
        // second statement. PrimeFaces needs a number that does not shorten the way to the page.
        return Integer.MAX_VALUE;
    }

    @Override
    public final List<T> load(
            int from, int most, Map<String, SortMeta> sort, Map<String, FilterMeta> unused) {
        size = Math.max(1, Math.min(most, LONGEST));
        order = sort.values().stream().findFirst().map(TableLines::written).orElse(unsorted());
        Sliced<T> page = page(Math.max(0, from));
        int last = Math.max(0, page.total() - 1) / size * size;
        if (from > last) {
            page = read(slice(last));
            table().ifPresent(table -> table.setFirst(last));
        }
        first = Math.min(from, last);
        setRowCount(page.total());
        table().map(TableColumns::new).ifPresent(TableColumns::apply);
        keepSelected(page.lines());
        PageAddress.follow();
        return page.lines();
    }

    /** Reads the page before its table does, for what stands above the table. */
    public final void readAhead() {
        Slice slice = slice(first);
        ahead = Map.entry(slice, read(slice));
        setRowCount(ahead.getValue().total());
    }

    private Sliced<T> page(int from) {
        Slice slice = slice(from);
        Map.Entry<Slice, Sliced<T>> known = ahead;
        ahead = null;
        return known != null && known.getKey().equals(slice) ? known.getValue() : read(slice);
    }

    private Slice slice(int from) {
        return new Slice(from, getSize(), column(), isDown());
    }

    /** Returns the order without a sorted column: the list's own, once a reader goes back to it. */
    private String unsorted() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        return table().filter(each -> sent.containsKey(each.getClientId() + "_sorting")).isPresent()
                ? ""
                : order;
    }

    private static String written(SortMeta sort) {
        return sort.getOrder() == SortOrder.DESCENDING ? DOWN + sort.getField() : sort.getField();
    }

    private String column() {
        return isDown() ? order.substring(DOWN.length()) : order;
    }

    private boolean isDown() {
        return order.startsWith(DOWN);
    }

    /** Shows the first page: what is shown has changed. */
    public final void toStart() {
        first = 0;
        table().ifPresent(table -> table.setFirst(0));
    }

    private Optional<DataTable> table() {
        FacesContext faces = FacesContext.getCurrentInstance();
        AtomicReference<DataTable> found = new AtomicReference<>();
        faces.getViewRoot().invokeOnComponent(faces, id, (f, each) -> found.set((DataTable) each));
        return Optional.ofNullable(found.get());
    }

    /** Returns the columns, of which a reader can hide some. */
    public TableColumns getColumns() {
        return new TableColumns(table().orElseThrow());
    }

    /** Gives each line a box, by which it is selected; the name of null is that of all boxes. */
    public TableLines<T> withBoxes(Name<T> called) {
        nameBoxes(called);
        return this;
    }

    /** Whether there are more lines than a file has. */
    public boolean isTooLong() {
        return getRowCount() > IN_FILE;
    }

    /**
     * Sends what the table shows, all pages of it, as a file for spreadsheets. It is read at once,
     * so that no line is in it twice or missing because another came.
     */
    public void download() {
        DataTable table = table().orElseThrow();
        TableColumns columns = getColumns();
        columns.apply();
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.headings());
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, Object> scope = faces.getExternalContext().getRequestMap();
        for (T line : read(new Slice(0, IN_FILE, column(), isDown())).lines()) {
            scope.put(table.getVar(), line);
            rows.add(columns.values());
        }
        scope.remove(table.getVar());
        ExportRecord.of(faces, id, rows.size() - 1);
        TableFile.send(faces, id, rows);
    }

    /** Returns the order that the table begins with, or null for the list's own. */
    public SortMeta getSort() {
        return column().isEmpty() || !getColumns().isSorted(column())
                ? null
                : SortMeta.builder()
                        .field(column())
                        .order(isDown() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** Returns the number of the first line shown, from 0. */
    public int getFirst() {
        return first;
    }

    /** Returns the number of the last line shown, from 1. */
    public int getLast() {
        return Math.min(first + getSize(), getRowCount());
    }

    /** Whether there are more lines than one page has. */
    public boolean isInPages() {
        return getRowCount() > getSize();
    }

    /** Returns the lines on a page: as many as its reader has chosen, or the usual number. */
    public int getSize() {
        if (isSizable && !isSized) {
            isSized = true;
            int chosen = TableColumns.kept().rows(TableColumns.name(id));
            size = chosen == 0 ? size : chosen;
        }
        return size;
    }

    /** Whether its reader can choose the lines on a page. */
    public boolean isSizable() {
        return isSizable;
    }

    /** Returns how many lines a page can have. */
    public List<Integer> getLengths() {
        return TableColumns.kept().lengths();
    }

    public int getRows() {
        return getSize();
    }

    /** Shows so many lines on a page, now and whenever this person comes back. */
    public void setRows(int rows) {
        if (rows != getSize()) {
            TableColumns.kept().show(TableColumns.name(id), rows);
            size = rows;
            toStart();
            table().ifPresent(table -> table.setRows(rows));
        }
    }

    /** Returns the page for the address, from 1; null for the first. */
    public String getPage() {
        return first < getSize() ? null : Integer.toString(first / size + 1);
    }

    /** Takes the page of an address. What is not a page stands for the first. */
    public void setPage(String page) {
        boolean known = page != null && page.matches("[1-9]\\d{0,5}");
        first = known ? (Integer.parseInt(page) - 1) * getSize() : 0;
    }

    /**
     * Returns the order for the address, such as {@code name} or {@code -name}; null if none. What
     * stands before the table is shown before its lines are read, so a new order is asked of it.
     */
    public String getOrder() {
        String now =
                table().map(DataTable::getActiveSortMeta).stream()
                        .flatMap(sort -> sort.values().stream())
                        .findFirst()
                        .map(TableLines::written)
                        .orElse(order);
        return now.isEmpty() ? null : now;
    }

    /** Takes the order of an address. */
    public void setOrder(String order) {
        this.order = order == null ? "" : order;
    }
}
