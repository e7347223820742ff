package org.csecprogress.filing.grid.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** Builds a page of the grid: its heading, tabs and rows. */
final class GridBuilder {
    private final GridScope scope;
    private final Catalog catalog;
    private final ReportingPeriod period;
    private final Answers answers;
    private final GridNotes notes;
    private final Sentences words;
    private final GridRows rows;

    /**
     * @param prior answers of earlier quarters, by how many quarters before
     */
    GridBuilder(
            GridScope scope,
            ReportingPeriod period,
            Answers answers,
            Map<Integer, Answers> prior,
            GridNotes notes,
            Draft draft,
            Sentences words) {
        this.scope = scope;
        this.period = period;
        this.answers = answers;
        this.notes = notes;
        this.words = words;
        catalog = scope.catalog();
        Answers before = prior.getOrDefault(1, Answers.NONE);
        Targets targets = new Targets(catalog, period, words);
        rows = new GridRows(scope, answers, before, notes, draft, words, targets);
    }

    FiguresGrid build() {
        String by = scope.by().map(d -> words.in(d.label())).orElse("");
        int hidden = scope.lines().size() - scope.shownLines().size();
        return new FiguresGrid(
                title(),
                caption(by),
                place(),
                tabs(),
                scope.by().map(this::columns).orElse(List.of()),
                scope.by()
                        .map(d -> words.of(d.isExclusive() ? "grid.addsUp" : "grid.several", by))
                        .orElse(""),
                words.of("grid.notAsked", words.within(by)),
                words.of(by.isEmpty() ? "grid.reason.total" : "grid.reason.breakdown"),
                reasons(),
                parts(),
                toFill(),
                hidden == 0 ? "" : words.of("grid.others", hidden, words.within(by)));
    }

    private String title() {
        return scope.section()
                .map(form -> words.in(form.name()))
                .orElseGet(() -> words.of("grid.all.title"));
    }

    private String caption(String by) {
        if (scope.isWhole()) {
            return words.of("grid.all.caption");
        }
        return by.isEmpty()
                ? words.of("grid.caption.totals", title())
                : words.of("grid.caption.by", title(), words.within(by));
    }

    private String place() {
        return scope.section()
                .map(
                        form ->
                                words.of(
                                        "grid.place",
                                        form.position(),
                                        catalog.forms().size(),
                                        catalog.measuresOf(form).size()))
                .orElseGet(() -> words.of("grid.all.place", scope.lines().size()));
    }

    private List<FiguresGrid.Part> parts() {
        if (!scope.isWhole()) {
            return List.of(part("", scope.shownLines()));
        }
        return catalog.forms().stream()
                .filter(form -> !scope.lines(form).isEmpty())
                .map(form -> part(words.in(form.name()), scope.lines(form)))
                .toList();
    }

    private FiguresGrid.Part part(String name, List<GridScope.Line> lines) {
        return new FiguresGrid.Part(name, lines.stream().map(rows::row).toList());
    }

    private List<FiguresGrid.Tab> tabs() {
        return scope.section().map(this::tabs).orElse(List.of());
    }

    private List<FiguresGrid.Tab> tabs(Form form) {
        List<FiguresGrid.Tab> tabs = new ArrayList<>();
        tabs.add(tab(form, words.of("grid.tab.totals"), ""));
        scope.dimensions().forEach(d -> tabs.add(tab(form, words.in(d.label()), d.code())));
        return tabs;
    }

    private FiguresGrid.Tab tab(Form form, String label, String dimension) {
        List<String> codes = scope.lines().stream().map(GridScope.Line::code).toList();
        return new FiguresGrid.Tab(
                label,
                Addresses.section(period, form.code(), dimension),
                dimension.equals(scope.byCode()),
                notes.count(codes, dimension));
    }

    private List<String> columns(Dimension dimension) {
        return dimension.categories().stream().map(Category::label).map(words::in).toList();
    }

    private List<Option> reasons() {
        return catalog.codeList(Catalogs.ABSENT_REASON).codes().stream()
                .map(code -> new Option(code.code(), words.in(code.label()), false))
                .toList();
    }

    private String toFill() {
        long empty =
                scope.shownLines().stream()
                        .filter(line -> !line.isComputed())
                        .flatMap(line -> asked(line).stream())
                        .filter(cell -> answers.figure(cell).isEmpty())
                        .count();
        return empty == 0 ? "" : words.of("grid.toFill", empty);
    }

    private List<CellKey> asked(GridScope.Line line) {
        boolean required = line.input().filter(Input::required).isPresent();
        List<CellKey> total = required ? List.of(CellKey.total(line.code())) : List.of();
        return scope.by().isEmpty() ? total : scope.groupCells(line);
    }
}
