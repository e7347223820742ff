package org.csecprogress.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.demo.DemoAccount;
import org.csecprogress.demo.NineQuarters;
import org.csecprogress.demo.plan.DemoStep.Move;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of the demonstration")
class DemoPlanTest {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private final Counties counties = Counties.builtIn();
    private final FilingWindows windows = FilingWindows.builtIn();
    private final DemoPlan plan = DemoPlan.builtIn(counties, windows);

    private Stream<PlannedFiling> released() {
        return plan.released().stream().flatMap(period -> plan.filings(period).stream());
    }

    private static LocalDate day(DemoStep step) {
        return step.at().atZone(CALIFORNIA).toLocalDate();
    }

    @Test
    @DisplayName("releases eight quarters and leaves the ninth open, not yet due")
    void nineQuarters() {
        assertThat(plan.released())
                .hasSize(8)
                .startsWith(ReportingPeriod.of("2024Q3"))
                .endsWith(ReportingPeriod.of("2026Q2"));
        assertThat(plan.open()).isEqualTo(ReportingPeriod.of("2026Q3"));
        FilingWindow window = windows.of(plan.open());
        assertThat(plan.businessDate())
                .isEqualTo(plan.open().end().plusDays(20))
                .isBetween(window.opens(), window.due());
        assertThat(windows.of(ReportingPeriod.of("2026Q2")).release())
                .isBefore(plan.businessDate());
    }

    @Test
    @DisplayName("is the same each time it is made")
    void isDeterministic() {
        var again = DemoPlan.builtIn(counties, windows);
        for (ReportingPeriod period : plan.released()) {
            assertThat(again.filings(period)).isEqualTo(plan.filings(period));
        }
        assertThat(again.filings(plan.open())).isEqualTo(plan.filings(plan.open()));
    }

    @Test
    @DisplayName("keeps to office hours on working days between opening and freeze")
    void keepsOfficeHours() {
        Stream.concat(released(), plan.filings(plan.open()).stream())
                .forEach(
                        filing -> {
                            FilingWindow window = windows.of(filing.period());
                            for (DemoStep step : filing.steps()) {
                                ZonedDateTime at = step.at().atZone(CALIFORNIA);
                                assertThat(at.getDayOfWeek())
                                        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                                assertThat(at.toLocalTime())
                                        .isBetween(LocalTime.of(8, 0), LocalTime.of(17, 30));
                                assertThat(day(step))
                                        .isAfterOrEqualTo(window.opens())
                                        .isBeforeOrEqualTo(window.secondDecisionLatest())
                                        .isBefore(plan.businessDate());
                            }
                        });
    }

    @Test
    @DisplayName("has one filing that CDSS enters from paper and its county certifies and submits")
    void entersPaper() {
        assertThat(released()).allMatch(filing -> filing.entered().isEmpty());
        assertThat(plan.filings(plan.open()).stream().filter(f -> f.entered().isPresent()))
                .singleElement()
                .satisfies(
                        filing -> {
                            assertThat(filing.has(DemoStep.Move.CERTIFY_CWS)).isTrue();
                            assertThat(filing.has(DemoStep.Move.CERTIFY_PROB)).isTrue();
                        });
    }

    @Test
    @DisplayName("decides each submission and answers each return in time")
    void keepsTheCalendar() {
        released()
                .forEach(
                        filing -> {
                            FilingWindow window = windows.of(filing.period());
                            LocalDate latest =
                                    filing.isReturned()
                                            ? window.secondDecisionLatest()
                                            : window.decisionLatest();
                            for (DemoStep step : filing.steps()) {
                                switch (step.move()) {
                                    case RETURN ->
                                            assertThat(day(step))
                                                    .isBeforeOrEqualTo(window.decisionLatest());
                                    case CORRECT ->
                                            assertThat(day(step))
                                                    .isBeforeOrEqualTo(window.answerLatest());
                                    case APPROVE -> assertThat(day(step)).isBeforeOrEqualTo(latest);
                                    default ->
                                            assertThat(day(step))
                                                    .isBeforeOrEqualTo(window.answerLatest());
                                }
                            }
                        });
    }

    @Test
    @DisplayName("approves every filing of a released quarter except one of the last")
    void oneIsMissing() {
        List<PlannedFiling> missing =
                released().filter(filing -> !filing.has(Move.APPROVE)).toList();
        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).period()).isEqualTo(ReportingPeriod.of("2026Q2"));
        assertThat(missing.get(0).has(Move.CERTIFY_CWS)).isFalse();
    }

    @Test
    @DisplayName("has some late and some returned in each quarter")
    void someAreLateOrReturned() {
        for (ReportingPeriod period : plan.released()) {
            LocalDate due = windows.of(period).due();
            assertThat(plan.filings(period).stream().filter(PlannedFiling::isReturned))
                    .as("returned in " + period)
                    .hasSizeBetween(2, 13);
            assertThat(
                            plan.filings(period).stream()
                                    .flatMap(filing -> filing.steps().stream())
                                    .filter(step -> step.move() == Move.CERTIFY_CWS)
                                    .filter(step -> day(step).isAfter(due)))
                    .as("late in " + period)
                    .hasSizeBetween(1, 20);
        }
    }

    @Test
    @DisplayName("freezes a quarter after its last decision, and releases it on the release day")
    void releases() {
        for (ReportingPeriod period : plan.released()) {
            PlannedRelease release = plan.release(period);
            FilingWindow window = windows.of(period);
            plan.filings(period)
                    .forEach(
                            filing ->
                                    assertThat(filing.steps())
                                            .allMatch(
                                                    step -> step.at().isBefore(release.frozen())));
            assertThat(release.frozen().atZone(CALIFORNIA).toLocalDate())
                    .isEqualTo(window.freeze());
            assertThat(release.published().atZone(CALIFORNIA).toLocalDate())
                    .isEqualTo(window.release())
                    .isBefore(plan.businessDate());
        }
    }

    @Test
    @DisplayName("reads the public texts before clearing, and returns some with a reason")
    void texts() {
        ReportingPeriod period = plan.released().get(0);
        assertThat(plan.release(period).read()).isBefore(plan.release(period).cleared());
        var reasons =
                plan.filings(period).stream()
                        .flatMap(f -> plan.sentBack(period, f.county(), "NAR.DATA").stream())
                        .toList();
        assertThat(reasons).hasSizeBetween(6, 30).allMatch(reason -> !reason.isBlank());
        assertThatThrownBy(
                        () ->
                                new PlannedRelease(
                                        period,
                                        plan.release(period).frozen(),
                                        plan.release(period).built(),
                                        plan.release(period).cleared(),
                                        plan.release(period).read(),
                                        plan.release(period).published()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("has counties at every stage in the open quarter")
    void everyStage() {
        Map<String, Long> lastMoves =
                plan.filings(plan.open()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        filing ->
                                                filing.steps().isEmpty()
                                                        ? "none"
                                                        : filing.steps()
                                                                .get(filing.steps().size() - 1)
                                                                .move()
                                                                .name(),
                                        Collectors.counting()));
        assertThat(lastMoves)
                .containsEntry("none", 18L)
                .containsEntry("SAVE_SOME", 10L)
                .containsEntry("SAVE_ALL", 6L)
                .containsEntry("CERTIFY_CWS", 7L)
                .containsEntry("CERTIFY_PROB", 7L)
                .containsEntry("START_REVIEW", 4L)
                .containsEntry("RETURN", 1L)
                .containsEntry("APPROVE", 5L);
    }

    @Test
    @DisplayName("has a county that withdrew its filing and started again")
    void begunAnew() {
        List<Move> moves =
                plan.filings(plan.open()).stream()
                        .filter(filing -> filing.has(Move.WITHDRAW))
                        .findFirst()
                        .orElseThrow()
                        .steps()
                        .stream()
                        .map(DemoStep::move)
                        .toList();
        assertThat(moves)
                .containsExactly(
                        Move.OPEN,
                        Move.SAVE_SOME,
                        Move.ASK_WITHDRAWAL,
                        Move.WITHDRAW,
                        Move.OPEN_ANEW,
                        Move.SAVE_SOME);
    }

    @Test
    @DisplayName("gives each returned filing a mistake that no rule blocks")
    void slips() {
        NineQuarters made = NineQuarters.made();
        Validator validator = Validator.of(made.catalog);
        long slipped = 0;
        for (PlannedFiling filing : released().filter(PlannedFiling::isReturned).toList()) {
            Answers right = made.filings.get(filing.period()).get(counties.byCode(filing.county()));
            var slip = made.generator.slip(filing.county(), filing.period(), right);
            if (slip.isEmpty()) {
                assertThat(filing.withoutReturn().has(Move.RETURN)).isFalse();
                assertThat(filing.withoutReturn().has(Move.APPROVE)).isTrue();
                continue;
            }
            slipped++;
            Answers flawed = slip.get().in(right, made.catalog);
            assertThat(flawed).isNotEqualTo(right);
            FilingFacts facts =
                    FilingFacts.of(filing.period(), filing.period().end().plusDays(30))
                            .optedIn(made.generator.optedIn(filing.county()))
                            .priorMilestones(right.milestones())
                            .build();
            assertThat(validator.check(flawed, facts))
                    .extracting(Finding::effect)
                    .isSubsetOf(Effect.EXPLAIN, Effect.NOTE);
        }
        assertThat(slipped).isGreaterThan(30);
    }

    @Test
    @DisplayName("has three accounts a county, coordinators in two, and ten accounts at CDSS")
    void accounts() {
        Map<String, DemoAccount> byName =
                DemoAccount.builtIn(counties).stream()
                        .collect(Collectors.toMap(DemoAccount::username, Function.identity()));
        assertThat(byName).hasSize(58 * 3 + 2 + 10);
        counties.all()
                .forEach(
                        county ->
                                assertThat(byName)
                                        .containsKeys(
                                                "preparer@" + county.slug() + ".example",
                                                "certifier.cws@" + county.slug() + ".example",
                                                "certifier.prob@" + county.slug() + ".example"));
        assertThat(byName)
                .containsKeys("coordinator@alameda.example", "coordinator@fresno.example");
        assertThat(byName.get("reviewer@cdss.example").grant().role())
                .isEqualTo(Role.STATE_REVIEWER);
        assertThat(byName.values()).extracting(DemoAccount::name).doesNotHaveDuplicates();
    }
}
