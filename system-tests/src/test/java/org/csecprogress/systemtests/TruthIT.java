package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The truth gate: reads all releases in both languages from outside and recalculates them. Its
 * readers use no class of the report, as {@link SourceRulesTest} checks.
 */
@DisplayName("Every release of the demonstration")
@Tag("stories")
class TruthIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final Web ANYONE = new Web(PORTAL.url(""));
    private static final PublishedFiles FILES = new PublishedFiles(ANYONE);
    private static final String CORRECTED = "2026Q1-r1";
    private static final String RESTATED = "2026Q1-r2";

    /** Releases of later quarters that were published before the restatement. */
    private static final List<String> BESIDE = List.of("2026Q2-r1");

    /** The number of days after the quarter until a filing is late. */
    private static final int DAYS_TO_FILE = 30;

    private static final String FIRST_FILED =
            "select e.period || ' ' || e.county || ' ' || cast(min(e.happened_at at time zone"
                    + " 'America/Los_Angeles') as date) from submission_event e where e.to_status ="
                    + " 'SUBMITTED' group by e.period, e.county";

    /** The day on which each county first filed each quarter. */
    private static final Map<String, LocalDate> FILED = firstFiled();

    private static Map<String, LocalDate> firstFiled() {
        Map<String, LocalDate> filed = new HashMap<>();
        try (TestDatabase database = Demonstration.asPlayed();
                Connection connection = database.connect()) {
            for (String line : History.lines(connection, FIRST_FILED)) {
                String[] words = line.split(" ", -1);
                filed.put(words[0] + " " + words[1], LocalDate.parse(words[2]));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return filed;
    }

    /** Returns each release in each language, in the order of quarters. */
    static Stream<Arguments> editions() {
        List<String> releases = new ArrayList<>(FILES.releases().keySet());
        releases.sort(null);
        return Stream.of(Language.values())
                .flatMap(
                        language -> {
                            PublishedPages pages = new PublishedPages(ANYONE, language);
                            return releases.stream().map(r -> Arguments.of(r, language, pages));
                        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("editions")
    @DisplayName("says on its pages and in its files what a recalculation from outside gives:")
    void saysWhatIsSo(String release, Language language, PublishedPages pages) {
        PublishedFiles files = FILES.seenBy(release);
        int reporting = files.releases().get(release).counties();
        Html page = pages.report(release);
        PageFigures figures = new PageFigures(files, release, language);
        RecomputedMilestones milestones = new RecomputedMilestones(ANYONE, release, language);
        RecomputedStandings standings = new RecomputedStandings(release, language, page);
        assertAll(
                () -> figures.report(page),
                () -> assertThat(figures.cells()).isGreaterThan(2_500),
                () -> sentences(files, release, language, pages),
                () -> RecomputedBrief.smallTrends(page),
                () -> milestones.report(page, reporting),
                () -> moves(files, release, language, page),
                () -> standings.report(reporting),
                () -> standings.files(files.of(release)),
                () -> notes(release, language, pages.page(release, "")));
        if (language == Language.EN) {
            assertAll(() -> addsUp(files, release, standings), () -> onTime(release, standings));
        }
        for (County county : Counties.builtIn().all()) {
            Html own = pages.county(release, county);
            assertAll(
                    () -> figures.county(county, own),
                    () -> milestones.county(county, own),
                    () -> standings.county(county, own),
                    () -> notes(release, language, own));
        }
        assertThat(figures.cells()).isGreaterThan(5_200);
    }

    private static void sentences(
            PublishedFiles files, String release, Language language, PublishedPages pages) {
        RecomputedReport report =
                new RecomputedReport(files, release, language, pages.report(release));
        assertThat(report.findings(pages.page(release, "/findings"))).isGreaterThan(4);
        assertThat(report.rates()).isGreaterThan(10);
        compared(files, release, report.changes());
        Html brief = pages.page(release, "");
        RecomputedBrief recomputed =
                new RecomputedBrief(files, release, language, brief, report.changes());
        recomputed.sentences();
        assertThat(recomputed.strip()).isGreaterThan(4);
        assertThat(recomputed.titles(pages.report(release)) > 20)
                .isEqualTo(report.changes().stream().anyMatch(TruthIT::isTestedTrend));
        assertThat(recomputed.disparities()).isPositive();
        var watch = new RecomputedWatch(files, ANYONE, release, language, report.changes());
        assertThat(watch.check(brief)).isPositive();
        var rows = new RecomputedChangeRows(ANYONE, release, language);
        rows.changes(report.changes(), files, pages.page(release, "/findings"));
        rows.watch(watch.lines());
    }

    private static boolean isTestedTrend(RecomputedChange change) {
        return change.span() == RecomputedChange.Span.TREND && change.verdict().isTested();
    }

    /** Checks that there is something to compare, so that the sentences are put to use. */
    private static void compared(
            PublishedFiles files, String release, List<RecomputedChange> changes) {
        ReportingPeriod quarter = ReportingPeriod.of(files.releases().get(release).quarter());
        List<RecomputedChange> tested =
                changes.stream().filter(change -> change.verdict().isTested()).toList();
        assertThat(tested.size() > 40)
                .as("tested changes: %s", tested.size())
                .isEqualTo(files.standing(quarter.minus(1).toString()).isPresent());
        assertThat(tested.stream().anyMatch(change -> change.verdict().isClear()))
                .as("clear changes")
                .isEqualTo(files.standing(quarter.minus(4).toString()).isPresent());
        // A county is missing from the newest quarter. Some of its earlier figures are public.
        assertThat(
                        tested.stream()
                                .map(change -> change.match().orElseThrow())
                                .filter(match -> !match.isWhole())
                                .map(RecomputedMatch::isOpen)
                                .distinct())
                .as("counties left out because of what is public, and of what is not")
                .hasSize(BESIDE.contains(release) ? 2 : 0);
    }

    private static void moves(PublishedFiles files, String release, Language language, Html page) {
        ReportingPeriod quarter = ReportingPeriod.of(files.releases().get(release).quarter());
        Optional<String> before = files.standing(quarter.minus(1).toString());
        long moved = new RecomputedMilestoneChanges(ANYONE, release, before, language).report(page);
        assertThat(moved > 0).as("milestones moved: %s", moved).isEqualTo(before.isPresent());
    }

    private static void addsUp(
            PublishedFiles files, String release, RecomputedStandings standings) {
        new RecomputedSums(files, release).check(standings.missing());
    }

    /** Checks that exactly the counties that first filed by the due date are on time. */
    private static void onTime(String release, RecomputedStandings standings) {
        ReportingPeriod quarter = ReportingPeriod.of(FILES.releases().get(release).quarter());
        LocalDate due = quarter.end().plusDays(DAYS_TO_FILE);
        Map<String, String> byName = standings.byName();
        for (County county : Counties.builtIn().all()) {
            LocalDate day = FILED.get(quarter + " " + county.code().value());
            String expected = day == null ? "NOT_REPORTED" : day.isAfter(due) ? "LATE" : "ON_TIME";
            assertThat(byName.get(county.name()))
                    .as("%s, %s, filed on %s", release, county.name(), day)
                    .isEqualTo(expected);
        }
    }

    /** Checks that a restated earlier quarter appears as one dated note. */
    private static void notes(String release, Language language, Html page) {
        SaidFigures said = new SaidFigures("2026Q1", language);
        boolean beside = BESIDE.contains(release);
        List<Html> notes =
                page.all("div").stream()
                        .filter(div -> div.attribute("id").equals("compared"))
                        .toList();
        assertThat(notes).as(release).hasSize(beside ? 1 : 0);
        if (beside) {
            assertThat(notes.get(0).text()).contains(said.date(LocalDate.of(2026, 10, 12)));
            assertThat(notes.get(0).all("a").get(0).attribute("href"))
                    .endsWith("/report/" + RESTATED);
        }
        assertThat(page.text().contains(said.word("restated.replaced")))
                .as("says that it is replaced: %s", release)
                .isEqualTo(release.equals(CORRECTED));
    }

    @Test
    @DisplayName("of the restated quarter has changed figures")
    void restated() {
        assertThat(changed()).isNotEmpty();
    }

    /** Returns the tables of the restated quarter with a changed figure. */
    private static Set<String> changed() {
        Set<String> changed = new HashSet<>();
        FILES.of(CORRECTED)
                .forEach(
                        (href, file) ->
                                FILES.at(href.replace(CORRECTED, RESTATED))
                                        .filter(now -> !values(now).equals(values(file)))
                                        .ifPresent(now -> changed.add(now.id())));
        return changed;
    }

    private static List<String> values(PublishedFile file) {
        return file.rows().stream().map(PublishedFile.Row::value).toList();
    }
}
