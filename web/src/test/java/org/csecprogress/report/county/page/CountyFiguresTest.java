package org.csecprogress.report.county.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.figure.page.CountedRows.HIDDEN;
import static org.csecprogress.report.figure.page.CountedRows.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.report.figure.page.CountedRows;
import org.csecprogress.report.figure.page.RateWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a county’s page")
class CountyFiguresTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2028Q2");
    private static final String YUBA = "58";

    private final List<ReleaseTable> here = new ArrayList<>();
    private final List<ReleaseTable> state = new ArrayList<>();
    private final Map<String, List<ReleaseRow>> hereBefore = new HashMap<>();
    private final Map<String, List<ReleaseRow>> stateBefore = new HashMap<>();

    /** Adds the county's and the state's figure of a table. */
    private CountyFiguresTest with(String measure, Level level, long count, long everywhere) {
        String table = measure + ".COUNTY.TOTAL." + level;
        add(here, table, row(PERIOD, YUBA, table, count, 1));
        if (everywhere != NONE) {
            String all = stateOf(measure);
            add(state, all, row(PERIOD, "STATE", all, everywhere, 58));
        }
        return this;
    }

    private static void add(List<ReleaseTable> tables, String id, ReleaseRow row) {
        tables.add(CountedRows.table(CATALOG, id, List.of(row)));
    }

    private static String stateOf(String measure) {
        return measure + ".STATE.TOTAL.Q";
    }

    private void before(int back, String measure, long count, long everywhere, int counties) {
        ReportingPeriod then = PERIOD.minus(back);
        String table = measure + ".COUNTY.TOTAL.Q";
        String all = stateOf(measure);
        hereBefore
                .computeIfAbsent(table, id -> new ArrayList<>())
                .add(row(then, YUBA, table, count, 1));
        stateBefore
                .computeIfAbsent(all, id -> new ArrayList<>())
                .add(row(then, "STATE", all, everywhere, counties));
    }

    /** Returns a row of a table as so many counties answered it, one that nobody did as of none. */
    private static ReleaseRow row(
            ReportingPeriod period, String place, String table, long count, int counties) {
        ReleaseRow row = CountedRows.total(period, place, table, count);
        return CountedRows.with(row, row.annotations(), count == NONE ? 0 : counties);
    }

    private CountyFigures figures() {
        Sentences say = Sentences.in(Language.EN);
        return new CountyFigures(
                CATALOG,
                CountedRows.report(CATALOG, PERIOD, here),
                CountedRows.report(CATALOG, PERIOD, state),
                new CountyFigures.Earlier(
                        new PastFigures(hereBefore, Map.of()),
                        new PastFigures(stateBefore, Map.of())),
                new RateWords(Populations.builtIn(), say),
                "Yuba",
                say);
    }

    private static List<String> labels(CountyFigures.Totals totals) {
        return totals.lines().stream().map(line -> line.figure().label()).toList();
    }

    @Test
    @DisplayName("begin with those that are there to read; the others are apart")
    void shownFirst() {
        with("ID-01", Level.Q, HIDDEN, 300)
                .with("PL-15", Level.Q, 0, 90)
                .with("PV-02", Level.Q, 3, 9);
        with("TR-03", Level.Q, NONE, 80);
        CountyFigures.Totals totals = figures().totals(Level.Q);
        assertThat(labels(totals.getShown()))
                .containsExactly("CSEC-specific beds available", "Prevention sessions held");
        assertThat(labels(totals.getOthers()))
                .containsExactly("CSE hotline referrals", "Caregivers trained");
        assertThat(totals.getFolded()).isEqualTo(2);
    }

    @Test
    @DisplayName("tell the last figure, and of when it is, where the county has none now")
    void asOf() {
        with("PL-15", Level.Q, NONE, 90).with("ID-01", Level.Q, HIDDEN, 300);
        before(3, "PL-15", 4, 80, 58);
        before(2, "PL-15", 6, 85, 58);
        before(1, "PL-15", NONE, 85, 57);
        before(1, "ID-01", 20, 290, 58);
        List<CountyFigures.Line> lines = figures().totals(Level.Q).lines();
        assertThat(lines).extracting(CountyFigures.Line::asOf).contains("");
        assertThat(lines.get(0).figure().withheld()).isTrue();
        assertThat(lines.get(0).asOf()).as("of a withheld one nothing is told").isEmpty();
        assertThat(lines.get(1).asOf()).isEqualTo("As of October to December 2027: 6");
    }

    @Test
    @DisplayName("have the state’s year beside the county’s, if its four quarters are public")
    void stateYear() {
        with("ID-01", Level.FY, 40, 300);
        before(3, "ID-01", 10, 310, 58);
        before(2, "ID-01", 10, 320, 58);
        assertThat(year().state().value()).isEmpty();
        before(1, "ID-01", 10, 330, 58);
        assertThat(year().state().value()).isEqualTo("1,260");
        assertThat(figures().totals(Level.FY).isEverywhere()).isTrue();
        stateBefore
                .get(stateOf("ID-01"))
                .set(2, row(PERIOD.minus(1), "STATE", stateOf("ID-01"), 330, 57));
        assertThat(year().state().value()).as("of other counties").isEmpty();
        stateBefore
                .get(stateOf("ID-01"))
                .set(2, row(PERIOD.minus(1), "STATE", stateOf("ID-01"), HIDDEN, 58));
        assertThat(year().state().value()).as("withheld").isEmpty();
    }

    private CountyFigures.Line year() {
        return figures().totals(Level.FY).lines().get(0);
    }

    @Test
    @DisplayName("of April to June stand beside the state’s quarter; those of three years alone")
    void otherTimes() {
        with("PL-02", Level.AJ, 12, 70).with("VC-08", Level.T3, 120, NONE);
        CountyFigures.Totals april = figures().totals(Level.AJ);
        assertThat(april.lines().get(0).state().value()).isEqualTo("70");
        assertThat(april.caption()).isEqualTo("County totals of April to June, once a year");
        CountyFigures.Totals three = figures().totals(Level.T3);
        assertThat(three.caption()).isEqualTo("County totals of three state fiscal years");
        assertThat(three.isEverywhere()).isFalse();
    }

    @Test
    @DisplayName("say yes or no of what the county has, and how many counties have it")
    void has() {
        with("AG-01", Level.Q, 1, 41).with("AG-02", Level.Q, 0, 30).with("AG-28", Level.Q, NONE, 9);
        before(1, "AG-28", 1, 8, 58);
        assertThat(figures().totals(Level.Q).lines()).isEmpty();
        assertThat(figures().resources())
                .containsExactly(
                        new CountyResource("Mental health: available", "Yes", false, "", "41"),
                        new CountyResource(
                                "Mental health: available in the county", "No", false, "", "30"),
                        new CountyResource(
                                "Transport to services",
                                "no answer",
                                true,
                                "As of January to March 2028: Yes",
                                "9"));
    }
}
