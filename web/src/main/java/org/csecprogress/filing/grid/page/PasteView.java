package org.csecprogress.filing.grid.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.saving.page.SavedNote;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/**
 * Pastes a block on a page of its own: it shows a preview, then saves. It needs no script, so its
 * lists are plain ones.
 */
@Named
@ViewScoped
public class PasteView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final String BLOCK = "block";

    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private FigureParsers parsers;
    @Inject private SavedNote note;

    private String formCode = "";
    private String by = "";
    private String block = "";
    private String row = "";
    private String column = "";

    /** A mark of the preview that the page showed last, which alone can be saved. */
    private String seen = "";

    private transient PastePlan plan;

    /** Finds the filing and the page of the grid, or responds with 404 if either doesn't exist. */
    public void load() {
        row = getRows().get(0).code();
    }

    private GridScope scope() {
        Catalog catalog = currentFiling.filing().catalog();
        return formCode.isEmpty()
                ? GridScope.allTotals(catalog)
                : GridScope.of(catalog, formCode, by);
    }

    private FigureParser parser() {
        return parsers.of(currentFiling.filing().catalog());
    }

    /** Shows what the block would change, without changing anything. */
    public void look() {
        plan = null;
        if (block.isBlank() || block.length() > Block.LONGEST) {
            String key = block.isBlank() ? "paste.block.empty" : "paste.long";
            Complaints.add(BLOCK, Sentences.ofPage().of(key));
            return;
        }
        Filing filing = currentFiling.filing();
        PastePlan made = new PastePlan(scope(), parser(), Sentences.ofPage(), fields(filing)::get);
        made.put(Block.parse(block), from());
        plan = made;
        seen = made.mark();
    }

    /** Returns the stored value of each field of the page of the grid. */
    private Map<String, String> fields(Filing filing) {
        Map<String, String> fields = new HashMap<>();
        for (GridScope.Line line : scope().shownLines()) {
            List<CellKey> cells = new ArrayList<>(scope().groupCells(line));
            cells.add(CellKey.total(line.code()));
            for (CellKey cell : cells) {
                Optional<Answer> answer = filing.answers().figure(cell);
                fields.put(cell.toString(), answer.map(Answer::written).orElse(""));
            }
        }
        return fields;
    }

    private String from() {
        return column.isEmpty() ? row : new CellKey(row, by, column).toString();
    }

    /** Saves what the preview showed. If the changes differ by now, it shows the preview again. */
    public void fill() {
        String shown = seen;
        look();
        if (plan == null) {
            return;
        }
        if (!seen.equals(shown)) {
            Complaints.add("", Sentences.ofPage().of("paste.other"));
            return;
        }
        if (!currentFiling.isEditable()) {
            Complaints.add("", Sentences.ofPage().of("grid.closed"));
            return;
        }
        Decision decision =
                filings.save(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.filing().submission().version(),
                        changes());
        if (decision instanceof Decision.Accepted) {
            note.keep();
        }
        currentFiling.follow(decision, getGridHref(), "paste.other");
    }

    private FilingChanges changes() {
        Map<CellKey, Optional<Answer>> figures = new HashMap<>();
        for (PastePlan.Change change : plan.changes()) {
            CellKey cell = CellKey.parse(change.field());
            figures.put(cell, parser().figure(cell, change.value()).value());
        }
        return FilingChanges.ofFigures(figures, Map.of());
    }

    /** Returns the preview, or null before it was requested. */
    public PastePlan getPlan() {
        return plan;
    }

    /**
     * Whether there may be something to save. Before rendering this is always true, because the
     * preview is worked out again when it is confirmed.
     */
    public boolean isFillable() {
        return !currentFiling.isRendering() || (plan != null && !plan.changes().isEmpty());
    }

    public String getFillLabel() {
        return plan == null ? "" : plan.action();
    }

    /** Returns the rows where the block may start, by default the first. */
    public List<GridScope.Line> getRows() {
        GridScope scope = scope();
        return scope.shownLines().stream()
                .filter(line -> !line.isComputed())
                .filter(line -> scope.by().map(line::isAskedBy).orElse(true))
                .toList();
    }

    /** Returns the columns where the block may start, besides the total. */
    public List<Category> getColumns() {
        return scope().by().map(Dimension::categories).orElse(List.of());
    }

    public String getBlock() {
        return block;
    }

    public void setBlock(String block) {
        this.block = block == null ? "" : block;
    }

    public String getRow() {
        return row;
    }

    public void setRow(String row) {
        this.row = row == null ? "" : row;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column == null ? "" : column;
    }

    public String getFormCode() {
        return formCode;
    }

    public void setFormCode(String formCode) {
        this.formCode = formCode == null ? "" : formCode;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by == null ? "" : by;
    }

    /** Returns the address of the page of the grid that the block is for. */
    public String getGridHref() {
        return formCode.isEmpty()
                ? CountyPage.TOTALS.of(currentFiling.period())
                : Addresses.section(currentFiling.period(), formCode, by);
    }

    /** Returns the address of this page for a page of the grid. */
    static String href(CurrentFiling currentFiling, GridScope scope) {
        return new Query("/county/paste")
                .with("period", currentFiling.period().toString())
                .with("form", scope.formCode())
                .with("by", scope.byCode())
                .toString();
    }
}
