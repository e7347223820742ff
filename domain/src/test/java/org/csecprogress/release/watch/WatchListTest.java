package org.csecprogress.release.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.finding.Better;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.Span;
import org.csecprogress.statistics.change.Change;
import org.csecprogress.statistics.change.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What to watch")
class WatchListTest {
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q1");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(NOW);
    private static final Set<CountyCode> ALL =
            Counties.builtIn().all().stream().map(County::code).collect(Collectors.toSet());
    private static final String FIRST = CATALOG.milestones().get(0).code();

    private final Map<String, ReleaseTable> tables = new HashMap<>();
    private final List<ReportFinding> findings = new ArrayList<>();
    private final List<MilestoneStanding> milestones = new ArrayList<>();

    private static ReleaseRow row(
            ReportingPeriod period, String measure, String by, String group, long... of) {
        boolean withheld = of.length == 0;
        return new ReleaseRow(
                period,
                "STATE",
                measure,
                by,
                group,
                withheld ? Optional.empty() : Optional.of(BigDecimal.valueOf(of[0])),
                withheld ? Set.of(Annotation.WITHHELD) : Set.of(),
                of.length > 1 ? OptionalLong.of(of[0]) : OptionalLong.empty(),
                of.length > 1 ? OptionalLong.of(of[1]) : OptionalLong.empty(),
                ALL.size());
    }

    private void table(String measure, String by, ReleaseRow... rows) {
        String id = measure + ".STATE." + by + ".Q";
        tables.put(id, new ReleaseTable(id, measure, by, new LocalText("", ""), List.of(rows)));
    }

    private void total(String measure, long... of) {
        table(measure, "TOTAL", row(NOW, measure, "TOTAL", "TOTAL", of));
    }

    private static Change change(Verdict verdict) {
        return new Change(
                verdict,
                Optional.empty(),
                OptionalDouble.of(1),
                Optional.empty(),
                OptionalDouble.of(0.01));
    }

    private void finding(String measure, Better better, Span span, Change change, long[] was) {
        Measure of = CATALOG.measure(measure);
        findings.add(
                new ReportFinding(
                        of,
                        span,
                        better,
                        ReportFinding.Kind.of(of),
                        row(NOW.minus(span.quarters()), measure, "TOTAL", "TOTAL", was),
                        tables.get(measure + ".STATE.TOTAL.Q").rows().get(0),
                        Optional.empty(),
                        change));
    }

    private List<Watched> of(String rules) {
        String head = "kind,measure,other,dimension,group,reference,limit\n";
        return new WatchList(
                        CATALOG,
                        id -> Optional.ofNullable(tables.get(id)),
                        findings.stream().collect(Collectors.groupingBy(f -> f.measure().code())),
                        milestones,
                        ALL,
                        Populations.builtIn())
                .of(WatchRules.read(file -> (head + rules).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("is a share under its target, and not one at it")
    void underTarget() {
        total("ID-04", 749, 1_000);
        assertThat(of("UNDER_TARGET,ID-04,,,,,75\n")).hasSize(1);
        total("ID-04", 750, 1_000);
        assertThat(of("UNDER_TARGET,ID-04,,,,,75\n")).isEmpty();
    }

    @Test
    @DisplayName("is never a withheld figure")
    void withheld() {
        total("ID-04");
        total("PL-15", 5);
        total("PL-01");
        assertThat(of("UNDER_TARGET,ID-04,,,,,75\nFEWER,PL-15,PL-01,,,,\n")).isEmpty();
    }

    @Test
    @DisplayName("is never a restated figure whose share is still the first one")
    void movedFigure() {
        ReleaseRow first = row(NOW, "ID-04", "TOTAL", "TOTAL", 700, 1_000);
        table(
                "ID-04",
                "TOTAL",
                new ReleaseRow(
                        first.period(),
                        first.geography(),
                        first.measure(),
                        first.dimension(),
                        first.category(),
                        Optional.of(BigDecimal.valueOf(720)),
                        Set.of(Annotation.FIRST_FIGURE),
                        first.numerator(),
                        first.denominator(),
                        first.counties()));
        assertThat(of("UNDER_TARGET,ID-04,,,,,75\n")).isEmpty();
    }

    @Test
    @DisplayName("is a figure that is less than another")
    void fewer() {
        total("PL-15", 30);
        total("PL-01", 31);
        assertThat(of("FEWER,PL-15,PL-01,,,,\n")).hasSize(1);
        assertThat(of("FEWER,PL-01,PL-15,,,,\n")).isEmpty();
        total("PL-01", 30);
        assertThat(of("FEWER,PL-15,PL-01,,,,\n")).isEmpty();
    }

    @Test
    @DisplayName("is a clear change for the worse, and no other")
    void worse() {
        total("ID-04", 500, 1_000);
        finding(
                "ID-04",
                Better.UP,
                Span.QUARTER,
                change(Verdict.CLEARLY_DOWN),
                new long[] {600, 1_000});
        finding("ID-04", Better.UP, Span.YEAR, change(Verdict.CLEARLY_UP), new long[] {400, 1_000});
        finding(
                "ID-04",
                Better.UP,
                Span.TREND,
                change(Verdict.NO_CLEAR_CHANGE),
                new long[] {510, 1_000});
        assertThat(of("WORSE,ID-04,,,,,\n"))
                .extracting(watched -> ((Watched.Worse) watched).finding().span())
                .containsExactly(Span.QUARTER);
        findings.clear();
        finding(
                "ID-04",
                Better.DOWN,
                Span.YEAR,
                change(Verdict.CLEARLY_UP),
                new long[] {400, 1_000});
        finding(
                "ID-04",
                Better.NEITHER,
                Span.QUARTER,
                change(Verdict.CLEARLY_DOWN),
                new long[] {600, 1_000});
        assertThat(of("WORSE,ID-04,,,,,\n"))
                .extracting(watched -> ((Watched.Worse) watched).finding().span())
                .containsExactly(Span.YEAR);
    }

    @Test
    @DisplayName("is an interval that excludes last year’s figure, unless that is a clear change")
    void unlikeLastYear() {
        total("PL-09", 100);
        finding("PL-09", Better.DOWN, Span.YEAR, change(Verdict.NO_CLEAR_CHANGE), new long[] {130});
        assertThat(of("UNLIKE_LAST_YEAR,PL-09,,,,,\n")).hasSize(1);
        findings.clear();
        finding("PL-09", Better.DOWN, Span.YEAR, change(Verdict.NO_CLEAR_CHANGE), new long[] {119});
        assertThat(of("UNLIKE_LAST_YEAR,PL-09,,,,,\n")).isEmpty();
        findings.clear();
        finding("PL-09", Better.DOWN, Span.YEAR, change(Verdict.CLEARLY_DOWN), new long[] {130});
        finding(
                "PL-09",
                Better.DOWN,
                Span.QUARTER,
                change(Verdict.NO_CLEAR_CHANGE),
                new long[] {130});
        assertThat(of("UNLIKE_LAST_YEAR,PL-09,,,,,\n")).isEmpty();
    }

    @Test
    @DisplayName("is a group that is a share of a breakdown")
    void groupShare() {
        table(
                "SV-15",
                "OUTCOME_6M",
                row(NOW, "SV-15", "OUTCOME_6M", "OUT_STABLE", 95, 100),
                row(NOW, "SV-15", "OUTCOME_6M", "OUT_AGAIN", 5, 100));
        assertThat(of("GROUP_SHARE,SV-15,,OUTCOME_6M,OUT_AGAIN,,5\n")).hasSize(1);
        assertThat(of("GROUP_SHARE,SV-15,,OUTCOME_6M,OUT_AGAIN,,6\n")).isEmpty();
    }

    @Test
    @DisplayName("is a group whose rate differs from its reference beyond chance")
    void differs() {
        table(
                "VC-06",
                "SEX",
                row(NOW, "VC-06", "SEX", "F", 300, 4_000_000),
                row(NOW, "VC-06", "SEX", "M", 40, 4_000_000));
        assertThat(of("DIFFERS,VC-06,,SEX,F,M,\n"))
                .extracting(watched -> Math.round(((Watched.Differs) watched).index().value() * 10))
                .containsExactly(75L);
        table(
                "VC-06",
                "SEX",
                row(NOW, "VC-06", "SEX", "F", 42, 4_000_000),
                row(NOW, "VC-06", "SEX", "M", 40, 4_000_000));
        assertThat(of("DIFFERS,VC-06,,SEX,F,M,\n")).isEmpty();
    }

    private void standing(String county, boolean overdue) {
        milestones.add(
                new MilestoneStanding(
                        new CountyCode(county),
                        FIRST,
                        "DRAFTED",
                        null,
                        true,
                        null,
                        false,
                        0,
                        overdue,
                        null));
    }

    @Test
    @DisplayName("is a milestone that is past due in more counties than the limit")
    void pastDue() {
        standing("01", true);
        standing("02", true);
        standing("03", false);
        milestones.add(milestones.remove(1).asOf(NOW.minus(1).end()));
        assertThat(of("PAST_DUE,,,,,,0\n"))
                .extracting(watched -> ((Watched.PastDue) watched).milestones().get(0).code())
                .containsExactly(FIRST);
        assertThat(of("PAST_DUE,,,,,,1\n")).isEmpty();
    }

    @Test
    @DisplayName("is in the order of the report, milestones last")
    void order() {
        total("TR-02", 1, 100);
        total("ID-04", 1, 100);
        standing("01", true);
        assertThat(of("PAST_DUE,,,,,,0\nUNDER_TARGET,TR-02|ID-04|ZZ-99,,,,,75\n"))
                .extracting(watched -> watched.rule().measure())
                .containsExactly("ID-04", "TR-02", "");
    }
}
