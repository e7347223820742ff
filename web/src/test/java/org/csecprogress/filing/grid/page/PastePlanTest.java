package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A block pasted on a page of the grid")
class PastePlanTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final FigureParser PARSER = new FigureParser(RuleSet.of(CATALOG));
    private static final Sentences WORDS = Sentences.in(Language.EN);

    private static final String FORM = CATALOG.forms().get(0).code();

    private final Map<String, String> fields = new HashMap<>();

    /** Sets every typed field of the page to empty. */
    @BeforeEach
    void empty() {
        CATALOG.allCells().forEach(cell -> fields.put(cell.toString(), ""));
    }

    private PastePlan paste(GridScope scope, String from, String block) {
        PastePlan plan = new PastePlan(scope, PARSER, WORDS, fields::get);
        plan.put(Block.parse(block), from);
        return plan;
    }

    private static GridScope byRace() {
        return GridScope.of(CATALOG, FORM, "RACE");
    }

    private static List<String> changed(PastePlan plan) {
        return plan.changes().stream().map(c -> c.field() + "=" + c.value()).toList();
    }

    @Test
    @DisplayName("fills right and down from its cell, across sections too")
    void rightAndDown() {
        assertThat(changed(paste(byRace(), "ID-03@RACE:BLACK", "1\t2\n3\t4\n")))
                .containsExactly(
                        "ID-03@RACE:BLACK=1",
                        "ID-03@RACE:WHITE=2",
                        "ID-04@RACE:BLACK=3",
                        "ID-04@RACE:WHITE=4");
        GridScope all = GridScope.allTotals(CATALOG);
        String block = "7\n".repeat(all.lines().size());
        assertThat(paste(all, all.lines().get(0).code(), block).changes())
                .extracting(PastePlan.Change::field)
                .containsExactlyElementsOf(all.lines().stream().map(GridScope.Line::code).toList());
    }

    @Test
    @DisplayName("shows the old and the new value in the page's format")
    void wasAndWill() {
        fields.put("ID-04", "1,107");
        fields.put("ID-05", "12 x");
        fields.put("none:ID-06", "NA_PENDING");
        PastePlan plan =
                paste(GridScope.of(CATALOG, FORM, ""), "ID-04", "１５０３\n3\n\u00a04\n\nPending\n");
        assertThat(plan.changes())
                .extracting(c -> c.field() + ": " + c.was() + " -> " + c.will())
                .containsExactly(
                        "ID-04: 1,107 -> 1,503",
                        "ID-05: 12 x -> 3",
                        "ID-06: Pending -> 4",
                        "ID-08: no figure -> Pending");
        assertThat(plan.said())
                .containsExactly("4 figures will change.", "One figure stays as it is.");
    }

    @Test
    @DisplayName("deletes a figure if the block is empty there, and says so")
    void empties() {
        fields.put("ID-04", "5");
        PastePlan plan = paste(GridScope.of(CATALOG, FORM, ""), "ID-04", "\n6\n");
        assertThat(plan.changes())
                .extracting(c -> c.will() + "|" + c.value())
                .containsExactly("no figure|", "6|6");
    }

    @Test
    @DisplayName("counts what lies beyond the edge, without empty cells")
    void over() {
        List<GridScope.Line> lines = byRace().shownLines();
        String last = lines.get(lines.size() - 2).code() + "@RACE:" + lastRace();
        fields.put(last, "");
        PastePlan plan = paste(byRace(), "ID-07@RACE:" + lastRace(), "1\t2\t\n3\t4\n");
        assertThat(changed(plan))
                .containsExactly(
                        "ID-07@RACE:" + lastRace() + "=1", "ID-08@RACE:" + lastRace() + "=3");
        assertThat(plan.said()).contains("2 values are outside the table. They are left out.");
    }

    private static String lastRace() {
        var races = CATALOG.categories("RACE").stream().toList();
        return races.get(races.size() - 1).code();
    }

    @Test
    @DisplayName("counts values on cells that are not typed")
    void closed() {
        // ID-05 has no breakdown by race, and the total of ID-04 is not a field there.
        fields.remove("ID-04");
        PastePlan plan = paste(byRace(), "ID-03", "5\t6\n7\t8\n9\t10\n");
        assertThat(changed(plan))
                .containsExactly("ID-03=5", "ID-03@RACE:BLACK=6", "ID-04@RACE:BLACK=8", "ID-05=9");
        assertThat(plan.said())
                .contains("2 values are for cells that you cannot type in. They are left out.");
    }

    @Test
    @DisplayName("says why each invalid cell cannot be read, and leaves it out")
    void unread() {
        PastePlan plan =
                paste(GridScope.of(CATALOG, FORM, ""), "ID-04", "twelve\n\"1\n503\"\n-4\n5\n");
        assertThat(changed(plan)).containsExactly("ID-07=5");
        assertThat(plan.unread()).hasSize(3);
        assertThat(plan.unread().get(0).sentence()).contains("twelve").contains("whole number");
        assertThat(plan.unread().get(1).sentence()).contains("1↵503");
        assertThat(plan.said()).contains("3 values cannot be read. They are left out.");
    }

    @Test
    @DisplayName("says that nothing would change")
    void nothing() {
        fields.put("ID-04", "5");
        PastePlan plan = paste(GridScope.of(CATALOG, FORM, ""), "ID-04", "5.0\n");
        assertThat(plan.said())
                .containsExactly("No figure would change.", "One figure stays as it is.");
    }

    @Test
    @DisplayName("throws not found at a field that the page does not have")
    void elsewhere() {
        assertThatThrownBy(() -> paste(byRace(), "VC-01", "1\n"))
                .isInstanceOf(NotFoundException.class);
    }
}
