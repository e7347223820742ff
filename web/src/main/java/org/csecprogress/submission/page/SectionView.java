package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Form;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.validation.Answer;

/**
 * A page of the figures grid. Its cells are plain fields, not components: a save reads them from
 * the request and touches the database once, whatever the page shows.
 */
@Named
@RequestScoped
public class SectionView {
    @Inject private Desk desk;
    @Inject private FilingService filings;
    @Inject private Parsers parsers;

    private Draft draft = Draft.NONE;
    private FiguresGrid grid;
    private GridNotes notes;

    /** Finds the filing and the page; what is not there is not found. */
    public void load() {
        scope(desk.filing());
        build();
        mendings();
    }

    private GridScope scope(Filing filing) {
        return GridScope.of(filing.catalog(), desk.parameter("form"), desk.parameter("by"));
    }

    private void build() {
        Filing filing = desk.filing();
        Sentences words = Sentences.ofPage();
        notes = GridNotes.of(filing, words, draft);
        grid =
                new GridBuilder(
                                scope(filing),
                                desk.period(),
                                filing.answers(),
                                filing.prior(),
                                notes,
                                draft,
                                words)
                        .build();
    }

    /** Figures that contradict each other are said at the top; those still empty are not. */
    private void mendings() {
        GridScope scope = scope(desk.filing());
        List<String> codes = scope.lines().stream().map(GridScope.Line::code).toList();
        if (desk.mayEdit()) {
            for (Finding finding : notes.toMend(codes, scope.byCode())) {
                Complaints.add(finding.target(), notes.sentence(finding));
            }
        }
    }

    /** Saves and stays. */
    public void save() {
        save(Addresses.section(desk.period(), desk.parameter("form"), desk.parameter("by")));
    }

    /** Saves and goes to where the person clicked, the next page unless a tab was chosen. */
    public void saveAndGoOn() {
        String tab = desk.parameter("tab");
        boolean known = currentScope().dimensions().stream().anyMatch(d -> d.code().equals(tab));
        if (known) {
            save(Addresses.section(desk.period(), desk.parameter("form"), tab));
        } else if (tab.equals("totals")) {
            save(Addresses.section(desk.period(), desk.parameter("form"), ""));
        } else {
            save(NextPage.after(currentScope(), desk.period()).href());
        }
    }

    /** Saves and goes back to the filing. */
    public void saveAndReturn() {
        save(desk.home());
    }

    /** The scope by the calendar's catalogue, so that a save need not read the filing first. */
    private GridScope currentScope() {
        return GridScope.of(desk.currentCatalog(), desk.parameter("form"), desk.parameter("by"));
    }

    private void save(String then) {
        GridRequest sent =
                new GridRequest(
                        currentScope(),
                        parsers.of(currentScope().catalog()),
                        Sentences.ofPage(),
                        desk.request()::getParameter,
                        desk.request().getParameterMap().keySet());
        draft = sent.draft();
        if (draft.isRefused()) {
            showAgain();
            return;
        }
        save(sent, desk.version(), then);
    }

    private void save(GridRequest sent, long version, String then) {
        Decision decision =
                filings.save(desk.actor(), desk.county(), desk.period(), version, sent.changes());
        if (decision instanceof Decision.Accepted) {
            desk.saved();
            desk.go(then);
        } else if (decision instanceof Decision.Stale) {
            compare(sent, version, then);
        } else if (decision instanceof Decision.Refused refused) {
            Complaints.of(refused, desk.filing().catalog()).forEach(draft::refuse);
            build();
        }
    }

    /** Saves again where nobody typed in the same cells; otherwise shows both and asks. */
    private void compare(GridRequest sent, long seen, String then) {
        Filing now = desk.filing();
        Sentences words = Sentences.ofPage();
        for (CellKey cell : sent.conflicts(now.answers())) {
            String theirs = words(words, now.answers().figure(cell));
            String mine = words(words, sent.mine(cell));
            draft.conflict(cell.toString(), words.of("grid.conflict", theirs, mine));
        }
        for (String key : sent.explanationConflicts(now.explanations())) {
            String theirs = now.explanations().getOrDefault(key, "");
            draft.conflict(GridRequest.WHY + key, words.of("grid.conflict.words", theirs));
        }
        boolean editable = now.submission().status().isEditable();
        if (editable && draft.conflicts().isEmpty() && now.submission().version() != seen) {
            save(sent, now.submission().version(), then);
            return;
        }
        Complaints.add("main", words.of(editable ? "grid.stale" : "grid.closed"));
        showAgain();
    }

    private static String words(Sentences words, Optional<Answer> answer) {
        return answer.flatMap(Answer::number)
                .map(words::number)
                .orElseGet(() -> words.of("grid.conflict.none"));
    }

    private void showAgain() {
        draft.errors().forEach(Complaints::add);
        draft.conflicts().forEach(Complaints::add);
        build();
    }

    public FiguresGrid getGrid() {
        return grid;
    }

    /** The answers that the page shows, for the request that will be compared with them. */
    public String getShown() {
        Filing filing = desk.filing();
        GridScope scope = scope(filing);
        Shown shown = Shown.empty();
        for (GridScope.Line line : scope.shownLines()) {
            CellKey total = CellKey.total(line.code());
            put(shown, total, filing);
            scope.groupCells(line).forEach(cell -> put(shown, cell, filing));
        }
        filing.explanations().forEach((key, text) -> shown.putText(GridRequest.WHY + key, text));
        return shown.written();
    }

    private static void put(Shown shown, CellKey cell, Filing filing) {
        filing.answers()
                .figure(cell)
                .ifPresent(answer -> shown.put(cell.toString(), answer.written()));
    }

    /** The page after this one. */
    public NextPage getNext() {
        return NextPage.after(scope(desk.filing()), desk.period());
    }

    public String getNextLabel() {
        Sentences words = Sentences.ofPage();
        NextPage next = getNext();
        return next.name() == null
                ? words.of("grid.save.check")
                : words.of("grid.save.next", words.in(next.name()));
    }

    public String getFormCode() {
        return scope(desk.filing()).form().code();
    }

    public String getBy() {
        return scope(desk.filing()).byCode();
    }

    /** Whether rows are narrow. The address says so, so no cookie is needed. */
    public boolean isComfortable() {
        return desk.parameter("rows").equals("comfortable");
    }

    /** The address of this page with the other width of rows. */
    public String getOtherRows() {
        String here = Addresses.section(desk.period(), getFormCode(), getBy());
        return isComfortable() ? here : here + "&rows=comfortable";
    }

    /** The form after this one, for people who only look. */
    public Optional<Form> nextForm() {
        return NextPage.formAfter(scope(desk.filing()));
    }
}
