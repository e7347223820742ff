package org.csecprogress.filing.grid.page;

import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.saving.page.AnswersView;
import org.csecprogress.filing.saving.page.SentPage;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;

/**
 * A page of the figures grid. Its cells are plain HTML fields, not components: a save reads them
 * from the request and accesses the database once, however many figures the page has.
 */
public abstract class GridView extends AnswersView {
    private static final String CHECKED = "checked";

    @Inject private FigureParsers parsers;

    private FiguresGrid grid;
    private GridNotes notes;
    private CheckedFigures checked;

    /** Returns the figures on the page, by that version of the catalogue. */
    abstract GridScope scope(Catalog catalog);

    /** Finds the filing and the page, or responds with 404 if either doesn't exist. */
    @Override
    public void load() {
        rebuild();
        listFindingsToFix();
        if (!parameter(CHECKED).isEmpty()) {
            checked =
                    CheckedFigures.of(
                            notes.toLookAt(codes(), scope().byCode()),
                            notes,
                            grid,
                            currentFiling().period());
        }
    }

    GridScope scope() {
        return scope(currentFiling().filing().catalog());
    }

    @Override
    protected void rebuild() {
        Filing filing = currentFiling().filing();
        Sentences words = Sentences.ofPage();
        notes = GridNotes.of(filing, words, draft());
        grid =
                new GridBuilder(
                                scope(),
                                currentFiling().period(),
                                filing.answers(),
                                filing.prior(),
                                notes,
                                draft(),
                                words)
                        .build();
    }

    private List<String> codes() {
        return scope().lines().stream().map(GridScope.Line::code).toList();
    }

    /** Lists contradictory figures at the top of the page, but not empty ones. */
    private void listFindingsToFix() {
        if (currentFiling().isEditable()) {
            for (Finding finding : notes.toFix(codes(), scope().byCode())) {
                Complaints.add(finding.target(), notes.sentence(finding));
            }
        }
    }

    /** Saves and shows the findings about the page. */
    public void saveAndCheck() {
        save(getHere() + "&" + CHECKED + "=1");
    }

    /** Returns the scope by the page's catalogue, so that a save needn't read the filing first. */
    GridScope scopeOfPage() {
        return scope(catalogOfPage());
    }

    @Override
    protected SentPage read() {
        return new GridRequest(
                scopeOfPage(), parsers.of(scopeOfPage().catalog()), Sentences.ofPage(), sent());
    }

    /** Shows what a pasted block would change, without changing anything. */
    public void preview() {
        GridScope scope = scopeOfPage();
        PastePlan plan =
                new PastePlan(
                        scope, parsers.of(scope.catalog()), Sentences.ofPage(), sent()::first);
        plan.put(Block.parse(parameter("block")), parameter("from"));
        answer(plan.written());
    }

    public FiguresGrid getGrid() {
        return grid;
    }

    /** Returns the answers that the page shows, to compare the next request with. */
    public String getShown() {
        Filing filing = currentFiling().filing();
        GridScope scope = scope();
        Shown shown = Shown.empty();
        for (GridScope.Line line : scope.shownLines()) {
            CellKey total = CellKey.total(line.code());
            put(shown, total, filing);
            scope.groupCells(line).forEach(cell -> put(shown, cell, filing));
        }
        shown.putExplanations(filing.questions(), filing.explanations());
        return shown.written();
    }

    private static void put(Shown shown, CellKey cell, Filing filing) {
        filing.answers()
                .figure(cell)
                .ifPresent(answer -> shown.put(cell.toString(), answer.written()));
    }

    /** Returns the code of the form, or empty on the page of all forms. */
    public String getFormCode() {
        return scope().formCode();
    }

    public String getBy() {
        return scope().byCode();
    }

    /** Returns the label of the button that saves and goes to the next page. */
    public String getNextLabel() {
        Sentences words = Sentences.ofPage();
        NextPage next = NextPage.after(scope(), currentFiling().period());
        return next.name() == null
                ? words.of("grid.save.check")
                : words.of("grid.save.next", words.in(next.name()));
    }

    /** Whether rows have wide spacing. The address holds this, so no cookie is needed. */
    public boolean isComfortable() {
        return parameter("rows").equals("comfortable");
    }

    /** Returns the address of this page with the other row spacing. */
    public String getOtherRows() {
        return isComfortable() ? getHere() : getHere() + "&rows=comfortable";
    }

    /** Returns the address of the page for pasting without a script. */
    public String getPasteHref() {
        return PasteView.href(currentFiling(), scope());
    }

    /** Returns the most characters a pasted block may have. */
    public int getLongestPaste() {
        return Block.LONGEST;
    }

    /** Returns the findings about the page if they were requested; otherwise null. */
    public CheckedFigures getChecked() {
        return checked;
    }
}
