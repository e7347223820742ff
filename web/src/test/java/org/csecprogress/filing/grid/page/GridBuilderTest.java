package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures grid")
class GridBuilderTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final CellKey TOTAL = CellKey.total("ID-04");

    private static FiguresGrid grid(
            String form, String by, Answers answers, Answers prior, List<Finding> findings) {
        Sentences words = Sentences.in(Language.EN);
        var notes = new GridNotes(CATALOG, PERIOD, findings, Map.of(), answers, words, Draft.NONE);
        return new GridBuilder(
                        GridScope.of(CATALOG, form, by),
                        PERIOD,
                        answers,
                        Map.of(1, prior),
                        notes,
                        Draft.NONE,
                        words)
                .build();
    }

    private static GridRow row(FiguresGrid grid, String code) {
        return rows(grid).stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<GridRow> rows(FiguresGrid grid) {
        return grid.parts().stream().flatMap(part -> part.rows().stream()).toList();
    }

    @Test
    @DisplayName("asks for every typed figure of the catalogue, each on its page")
    void everyCell() {
        Set<String> asked = new HashSet<>();
        for (Form form : CATALOG.forms()) {
            asked.addAll(fields(grid(form.code(), "", Answers.NONE, Answers.NONE, List.of())));
            for (Dimension by : GridScope.of(CATALOG, form.code(), "").dimensions()) {
                asked.addAll(
                        fields(
                                grid(
                                        form.code(),
                                        by.code(),
                                        Answers.NONE,
                                        Answers.NONE,
                                        List.of())));
            }
        }
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOG.allCells().stream().map(CellKey::toString).toList());
    }

    @Test
    @DisplayName("asks for every typed total on one page, by form, and nothing else")
    void allTotals() {
        Sentences words = Sentences.in(Language.EN);
        var notes =
                new GridNotes(
                        CATALOG, PERIOD, List.of(), Map.of(), Answers.NONE, words, Draft.NONE);
        FiguresGrid grid =
                new GridBuilder(
                                GridScope.allTotals(CATALOG),
                                PERIOD,
                                Answers.NONE,
                                Map.of(),
                                notes,
                                Draft.NONE,
                                words)
                        .build();
        assertThat(rows(grid))
                .extracting(GridRow::code)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOG.inputs().stream().map(i -> i.code()).toList());
        assertThat(rows(grid)).noneMatch(GridRow::computed).noneMatch(GridRow::isAsked);
        assertThat(grid.parts())
                .extracting(FiguresGrid.Part::name)
                .containsExactlyElementsOf(
                        CATALOG.forms().stream().map(f -> f.name().en()).toList());
        assertThat(grid.tabs()).isEmpty();
        assertThat(grid.isTotals()).isTrue();
    }

    @Test
    @DisplayName("shows the reason of one group in its field, so that saving the page keeps it")
    void oneAbsent() {
        CellKey black = CellKey.parse("ID-04@RACE:BLACK");
        Answers answers =
                Answers.builder()
                        .figure(black, Answer.absent(AbsentReason.NA_NOT_COLLECTED))
                        .build();
        GridCell cell =
                row(grid("IDENTIFICATION", "RACE", answers, Answers.NONE, List.of()), "ID-04")
                        .groups()
                        .stream()
                        .filter(c -> c.id().equals(black.toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(cell.value()).isEqualTo("Not collected");
    }

    private static Set<String> fields(FiguresGrid grid) {
        Set<String> fields = new HashSet<>();
        for (GridRow row : rows(grid)) {
            if (!row.computed()) {
                fields.add(row.total().id());
                row.groups().forEach(cell -> fields.add(cell.id()));
            }
        }
        return fields;
    }

    @Test
    @DisplayName("gives the difference between the groups and the total")
    void addsUp() {
        Answers answers =
                Answers.builder()
                        .figure(TOTAL, Answer.of(10))
                        .figure(CellKey.parse("ID-04@SEX:F"), Answer.of(9))
                        .figure(CellKey.parse("ID-04@SEX:M"), Answer.of(3))
                        .build();
        GridRow.Sum sum =
                row(grid("IDENTIFICATION", "SEX", answers, Answers.NONE, List.of()), "ID-04").sum();
        assertThat(sum.value()).isEqualTo("12");
        assertThat(sum.agrees()).isFalse();
        assertThat(sum.difference()).isEqualTo("2 more than the total");
    }

    @Test
    @DisplayName("shows last quarter's figure and the change beside this one")
    void change() {
        Answers now = Answers.builder().figure(TOTAL, Answer.of(1107)).build();
        Answers before = Answers.builder().figure(TOTAL, Answer.of(920)).build();
        GridRow row = row(grid("IDENTIFICATION", "", now, before, List.of()), "ID-04");
        assertThat(row.total().value()).isEqualTo("1,107");
        assertThat(row.total().prior()).isEqualTo("920");
        assertThat(row.change().value()).isEqualTo("+187");
        assertThat(row.change().percent()).isEqualTo("+20%");
    }

    @Test
    @DisplayName("computes computed figures and never asks for them")
    void computed() {
        Answers answers =
                Answers.builder()
                        .figure(CellKey.total("VC-01"), Answer.of(9))
                        .figure(CellKey.total("VC-06"), Answer.of(4))
                        .build();
        GridRow row = row(grid("VICTIMS", "", answers, Answers.NONE, List.of()), "VC-07");
        assertThat(row.computed()).isTrue();
        assertThat(row.total().value()).isEqualTo("13");
    }

    @Test
    @DisplayName("does not ask for views of another breakdown")
    void views() {
        assertThat(rows(grid("PLACEMENTS", "", Answers.NONE, Answers.NONE, List.of())))
                .extracting(GridRow::code)
                .contains("PL-01", "PL-03", "PL-06.D")
                .doesNotContain("PL-04");
    }

    @Test
    @DisplayName("shows the reason of a breakdown in place of its figures")
    void absent() {
        Answers.Builder answers = Answers.builder().figure(TOTAL, Answer.of(3));
        for (var category : CATALOG.categories("SEX")) {
            answers.figure(
                    new CellKey("ID-04", "SEX", category.code()),
                    Answer.absent(AbsentReason.NA_PENDING));
        }
        GridRow row =
                row(
                        grid("IDENTIFICATION", "SEX", answers.build(), Answers.NONE, List.of()),
                        "ID-04");
        assertThat(row.reason().isGiven()).isTrue();
        assertThat(row.reason().words()).isEqualTo("No figure: pending.");
    }

    @Test
    @DisplayName("marks contradictions and counts them on the tab, but not empty fields")
    void findings() {
        CellKey cell = CellKey.parse("ID-04@RACE:LATINO");
        Answers answers = Answers.builder().figure(cell, Answer.of(974)).build();
        Finding toFix =
                new Finding(
                        "C-01",
                        Effect.SUBMIT,
                        cell.toString(),
                        Map.of("dimension", "RACE", "category", "LATINO", "value", 974));
        Finding gap = new Finding("V-01", Effect.SUBMIT, "ID-03", Map.of());
        FiguresGrid grid =
                grid("IDENTIFICATION", "RACE", answers, Answers.NONE, List.of(toFix, gap));
        assertThat(row(grid, "ID-04").notes())
                .flatExtracting(GridRow.Note::lines)
                .extracting(GridRow.Note.Line::rule)
                .containsExactly("C-01");
        assertThat(row(grid, "ID-04").groups())
                .filteredOn(GridCell::isWrong)
                .extracting(GridCell::id)
                .containsExactly(cell.toString());
        assertThat(row(grid, "ID-03").notes()).isEmpty();
        assertThat(grid.tabs())
                .filteredOn(FiguresGrid.Tab::isCurrent)
                .extracting(FiguresGrid.Tab::count)
                .containsExactly(1);
    }

    @Test
    @DisplayName("asks once about a figure with findings of several rules")
    void asksOnce() {
        Finding one = new Finding("Q-01", Effect.EXPLAIN, "ID-04", Map.of("value", 9));
        Finding two = new Finding("Q-02", Effect.EXPLAIN, "ID-04", Map.of("value", 9));
        Answers answers = Answers.builder().figure(TOTAL, Answer.of(9)).build();
        GridRow row =
                row(grid("IDENTIFICATION", "", answers, Answers.NONE, List.of(one, two)), "ID-04");
        assertThat(row.notes()).hasSize(1);
        GridRow.Note note = row.notes().get(0);
        assertThat(note.field()).isEqualTo("why:Q-01,Q-02|ID-04");
        assertThat(note.same()).isEmpty();
        assertThat(note.lines())
                .extracting(GridRow.Note.Line::id)
                .containsExactly("note:Q-01|ID-04", "note:Q-02|ID-04");
    }

    @Test
    @DisplayName("keeps an explanation, and asks whether it covers newer findings")
    void foundSince() {
        Finding one = new Finding("Q-01", Effect.EXPLAIN, "ID-04", Map.of("value", 9));
        Finding two = new Finding("Q-02", Effect.EXPLAIN, "ID-04", Map.of("value", 9));
        GridNotes notes =
                new GridNotes(
                        CATALOG,
                        PERIOD,
                        List.of(one, two),
                        Map.of(one.key(), "A new tool."),
                        Answers.NONE,
                        Sentences.in(Language.EN),
                        Draft.NONE);
        GridRow.Note note = notes.of("ID-04", "").get(0);
        assertThat(note.explanation()).isEqualTo("A new tool.");
        assertThat(note.same()).isEqualTo("same:Q-01,Q-02|ID-04");
        assertThat(note.isAnswered()).isFalse();
        assertThat(notes.count(List.of("ID-04"), "")).isEqualTo(1);
    }

    @Test
    @DisplayName("omits rows only if the breakdown asks for few of them")
    void fewRows() {
        FiguresGrid few = grid("PLACEMENTS", "PLACEMENT", Answers.NONE, Answers.NONE, List.of());
        assertThat(rows(few)).extracting(GridRow::code).containsExactly("PL-01");
        assertThat(few.others()).isNotEmpty();
        FiguresGrid many = grid("IDENTIFICATION", "RACE", Answers.NONE, Answers.NONE, List.of());
        assertThat(rows(many)).filteredOn(row -> !row.isAsked()).isNotEmpty();
    }

    @Test
    @DisplayName("continues with the next breakdown, then the next form, then the methods")
    void next() {
        GridScope totals = GridScope.of(CATALOG, "COURTS", "");
        Dimension last = totals.dimensions().get(totals.dimensions().size() - 1);
        GridScope end = GridScope.of(CATALOG, "COURTS", last.code());
        Form lastForm = CATALOG.forms().get(CATALOG.forms().size() - 1);
        GridScope all = GridScope.of(CATALOG, lastForm.code(), "");
        Dimension lastOfAll = all.dimensions().get(all.dimensions().size() - 1);
        assertThat(NextPage.after(totals, PERIOD).href()).contains("form=COURTS&by=");
        assertThat(NextPage.after(end, PERIOD).href()).endsWith("form=" + lastForm.code());
        assertThat(
                        NextPage.after(
                                        GridScope.of(CATALOG, lastForm.code(), lastOfAll.code()),
                                        PERIOD)
                                .href())
                .startsWith("/county/methods");
    }

    @Test
    @DisplayName("has a note about a median that lies outside the band of its breakdown")
    void medianOutsideItsBand() {
        Answers.Builder answers =
                Answers.builder().figure(CellKey.parse("PL-07.MED"), Answer.of(400));
        answers.figure(CellKey.total("PL-07"), Answer.of(3));
        for (var category : CATALOG.categories("STAY_LENGTH")) {
            boolean first = category.equals(CATALOG.categories("STAY_LENGTH").get(0));
            answers.figure(
                    new CellKey("PL-07", "STAY_LENGTH", category.code()), Answer.of(first ? 3 : 0));
        }
        Answers all = answers.build();
        List<Finding> findings =
                Validator.of(CATALOG)
                        .check(all, FilingFacts.of(PERIOD, LocalDate.parse("2026-10-20")).build());
        assertThat(findings).anyMatch(f -> f.target().equals("PL-07.MED"));
        Form form =
                CATALOG.forms().stream()
                        .filter(f -> f.sections().contains(CATALOG.measure("PL-07").section()))
                        .findFirst()
                        .orElseThrow();
        GridRow row = row(grid(form.code(), "", all, Answers.NONE, findings), "PL-07.MED");
        assertThat(row.notes())
                .anySatisfy(
                        note -> assertThat(note.toString()).contains("400", "is not in the band"));
    }
}
