package org.csecprogress.filing.grid.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.saving.page.SavedNote;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/** Pastes a block on a page of its own: it shows a preview, then saves. It needs no script. */
@Named
@RequestScoped
public class PasteView {
    private static final String BLOCK = "block";

    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private FigureParsers parsers;
    @Inject private SavedNote note;

    private PastePlan plan;

    /** Finds the filing and the page of the grid, or responds with 404 if either doesn't exist. */
    public void load() {
        scope();
    }

    private GridScope scope() {
        Catalog catalog = currentFiling.filing().catalog();
        String form = currentFiling.parameter("form");
        return form.isEmpty()
                ? GridScope.allTotals(catalog)
                : GridScope.of(catalog, form, currentFiling.parameter("by"));
    }

    private FigureParser parser() {
        return parsers.of(currentFiling.filing().catalog());
    }

    /** Shows what the block would change, without changing anything. */
    public void look() {
        String block = getBlock();
        if (block.isBlank() || block.length() > Block.LONGEST) {
            String key = block.isBlank() ? "paste.block.empty" : "paste.long";
            Complaints.add(BLOCK, Sentences.ofPage().of(key));
            return;
        }
        Filing filing = currentFiling.filing();
        PastePlan made = new PastePlan(scope(), parser(), Sentences.ofPage(), fields(filing)::get);
        made.put(Block.parse(block), from());
        plan = made;
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
        return column().isEmpty()
                ? row()
                : new CellKey(row(), currentFiling.parameter("by"), column()).toString();
    }

    /** Saves what the preview showed. If the changes differ by now, it shows the preview again. */
    public void fill() {
        look();
        if (plan == null) {
            return;
        }
        if (!getSeen().equals(currentFiling.parameter("seen"))) {
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

    /** Returns a hash of the preview, which is sent back to confirm it. */
    public String getSeen() {
        return plan == null ? "" : plan.mark();
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

    /** Returns the text of the block. */
    public String getBlock() {
        return currentFiling.parameter(BLOCK);
    }

    private List<GridScope.Line> lines() {
        GridScope scope = scope();
        return scope.shownLines().stream()
                .filter(line -> !line.isComputed())
                .filter(line -> scope.by().map(line::isAskedBy).orElse(true))
                .toList();
    }

    /** Returns the rows where the block may start, by default the first. */
    public List<Option> getRows() {
        Sentences words = Sentences.ofPage();
        return lines().stream()
                .map(line -> option(line.code(), line.code() + " " + words.in(line.label()), row()))
                .toList();
    }

    /** Returns the columns where the block may start, the total first. */
    public List<Option> getColumns() {
        Sentences words = Sentences.ofPage();
        Stream<Option> groups =
                scope().by().map(Dimension::categories).orElse(List.of()).stream()
                        .map(c -> option(c.code(), words.in(c.label()), column()));
        return Stream.concat(Stream.of(option("", words.of("grid.total"), column())), groups)
                .toList();
    }

    private static Option option(String code, String label, String chosen) {
        return new Option(code, label, code.equals(chosen));
    }

    private String row() {
        String row = currentFiling.parameter("row");
        return row.isEmpty() ? lines().get(0).code() : row;
    }

    private String column() {
        return currentFiling.parameter("column");
    }

    public String getFormCode() {
        return scope().formCode();
    }

    public String getBy() {
        return scope().byCode();
    }

    /** Returns the address of the page of the grid that the block is for. */
    public String getGridHref() {
        return getFormCode().isEmpty()
                ? Addresses.totals(currentFiling.period())
                : Addresses.section(currentFiling.period(), getFormCode(), getBy());
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
