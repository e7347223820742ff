package org.csecprogress.submission.page;

import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.validation.FindingText;

/**
 * A page of the figures grid. Its cells are plain fields, not components: a save reads them from
 * the request and touches the database once, whatever the page shows.
 */
public abstract class GridView {
    private static final String CHECKED = "checked";

    @Inject private Desk desk;
    @Inject private FilingService filings;
    @Inject private Parsers parsers;

    private Draft draft = Draft.NONE;
    private FiguresGrid grid;
    private GridNotes notes;
    private CheckedFigures checked;

    /** Which figures the page asks, by that version of the catalogue. */
    abstract GridScope scope(Catalog catalog);

    /** The address of the page. */
    abstract String here();

    /** Where work goes on after the page. */
    abstract String onwards();

    Desk desk() {
        return desk;
    }

    /** Finds the filing and the page; what is not there is not found. */
    public void load() {
        build();
        mendings();
        if (!desk.parameter(CHECKED).isEmpty()) {
            checked =
                    CheckedFigures.of(
                            notes.toLookAt(codes(), scope().byCode()), notes, grid, desk.period());
        }
    }

    GridScope scope() {
        return scope(desk.filing().catalog());
    }

    private void build() {
        Filing filing = desk.filing();
        Sentences words = Sentences.ofPage();
        notes = GridNotes.of(filing, words, draft);
        grid =
                new GridBuilder(
                                scope(),
                                desk.period(),
                                filing.answers(),
                                filing.prior(),
                                notes,
                                draft,
                                words)
                        .build();
    }

    private List<String> codes() {
        return scope().lines().stream().map(GridScope.Line::code).toList();
    }

    /** Figures that contradict each other are said at the top; those still empty are not. */
    private void mendings() {
        if (desk.mayEdit()) {
            for (Finding finding : notes.toMend(codes(), scope().byCode())) {
                Complaints.add(finding.target(), notes.sentence(finding));
            }
        }
    }

    /** Saves and stays. */
    public void save() {
        save(here());
    }

    /** Saves and says what the rules find on the page. */
    public void saveAndCheck() {
        save(here() + "&" + CHECKED + "=1");
    }

    /** Saves and goes on. */
    public void saveAndGoOn() {
        save(onwards());
    }

    /** Saves and goes back to the filing. */
    public void saveAndReturn() {
        save(desk.home());
    }

    /** The scope by the page's catalogue, so that a save need not read the filing first. */
    GridScope scopeOfPage() {
        return scope(desk.catalogOfPage());
    }

    private GridRequest read() {
        return new GridRequest(
                scopeOfPage(),
                parsers.of(scopeOfPage().catalog()),
                Sentences.ofPage(),
                desk.request()::getParameter,
                desk.request().getParameterMap().keySet());
    }

    private PageSaving saving() {
        return new PageSaving(desk, filings, Sentences.ofPage());
    }

    private void save(String then) {
        GridRequest sent = read();
        draft = sent.draft();
        if (draft.isRefused()) {
            showAgain();
            return;
        }
        PageSaving.Outcome outcome = saving().save(sent, sent.changes());
        switch (outcome.kind()) {
            case SAVED, MERGED -> {
                desk.saved();
                desk.go(then);
            }
            case REFUSED -> {
                outcome.refused().forEach(draft::refuse);
                build();
            }
            default -> {
                Complaints.add("main", outcome.sentence());
                showAgain();
            }
        }
    }

    private void showAgain() {
        draft.errors().forEach(Complaints::add);
        draft.conflicts().forEach(Complaints::add);
        build();
    }

    /** Saves what can be read and answers in short, for the page that stays as it is. */
    public void keep() {
        desk.answer(new Autosave(desk, saving()).keep(read()).written());
    }

    /** Says what a pasted block would change, and changes nothing. */
    public void preview() {
        GridScope scope = scopeOfPage();
        Sentences words = Sentences.ofPage();
        PastePlan plan =
                new PastePlan(
                        scope,
                        parsers.of(scope.catalog()),
                        new Targets(scope.catalog(), desk.period(), words),
                        new FindingText(scope.catalog(), words.language()),
                        words,
                        desk.request()::getParameter);
        plan.put(Block.parse(desk.parameter("block")), desk.parameter("from"));
        desk.answer(plan.written());
    }

    public FiguresGrid getGrid() {
        return grid;
    }

    /** The answers that the page shows, for the request that will be compared with them. */
    public String getShown() {
        Filing filing = desk.filing();
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

    /** The code of the form, empty on the page of all forms. */
    public String getFormCode() {
        return scope().section().map(form -> form.code()).orElse("");
    }

    public String getBy() {
        return scope().byCode();
    }

    /** What the button that goes on says. */
    public String getNextLabel() {
        Sentences words = Sentences.ofPage();
        NextPage next = NextPage.after(scope(), desk.period());
        return next.name() == null
                ? words.of("grid.save.check")
                : words.of("grid.save.next", words.in(next.name()));
    }

    /** Whether rows are wide. The address says so, so no cookie is needed. */
    public boolean isComfortable() {
        return desk.parameter("rows").equals("comfortable");
    }

    /** The address of this page with the other width of rows. */
    public String getOtherRows() {
        return isComfortable() ? here() : here() + "&rows=comfortable";
    }

    /** The address of this page. */
    public String getHere() {
        return here();
    }

    /** The page that takes a block without a script. */
    public String getPasteHref() {
        return PasteView.href(desk, scope());
    }

    /** Characters of the longest block that may be pasted. */
    public int getLongestPaste() {
        return Block.LONGEST;
    }

    /** What is unsaved as the page is shown. */
    public String getUnsaved() {
        return draft.unsaved();
    }

    /** What the rules find on the page, where that was asked; otherwise null. */
    public CheckedFigures getChecked() {
        return checked;
    }
}
