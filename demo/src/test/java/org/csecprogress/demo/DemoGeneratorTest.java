package org.csecprogress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A made-up filing")
class DemoGeneratorTest {
    private static final NineQuarters MADE = NineQuarters.made();
    private static final Set<String> CONTRADICTIONS = Set.of("Q-16", "Q-17", "Q-18", "Q-19");
    private final Validator validator = Validator.of(MADE.catalog);

    @Test
    @DisplayName("is the same at any time and from any generator")
    void isDeterministic() {
        var other = DemoGenerator.builtIn(MADE.counties, MADE.populations);
        for (String slug : List.of("los-angeles", "sonoma", "alpine")) {
            County county = MADE.counties.bySlug(slug);
            ReportingPeriod period = NineQuarters.FIRST.plus(5);
            Answers again =
                    other.answers(
                            MADE.catalog, county.code(), period, MADE.earlier(county, period));
            assertThat(again).isEqualTo(MADE.filings.get(period).get(county));
        }
    }

    @Test
    @DisplayName("differs from quarter to quarter and from county to county")
    void isNotAlwaysTheSame() {
        County fresno = MADE.counties.bySlug("fresno");
        County kern = MADE.counties.bySlug("kern");
        var first = MADE.filings.get(NineQuarters.FIRST);
        var second = MADE.filings.get(NineQuarters.FIRST.plus(1));
        assertThat(first.get(fresno).figures()).isNotEqualTo(second.get(fresno).figures());
        assertThat(first.get(fresno).figures()).isNotEqualTo(first.get(kern).figures());
    }

    @Test
    @DisplayName("answers every typed cell, every required field and every milestone of the county")
    void isComplete() {
        List<String> required =
                MADE.catalog.textFields().stream()
                        .filter(TextField::required)
                        .map(TextField::code)
                        .toList();
        int milestones =
                MADE.catalog.milestones().stream()
                        .map(Milestone::reportedBy)
                        .filter(Milestone.ReportedBy::byCounty)
                        .mapToInt(by -> by.perAgency() ? Agency.values().length : 1)
                        .sum();
        MADE.filings.forEach(
                (period, byCounty) ->
                        byCounty.forEach(
                                (county, answers) -> {
                                    String which = period + " " + county.slug();
                                    assertThat(answers.figures().keySet())
                                            .as(which)
                                            .isEqualTo(MADE.catalog.allCells());
                                    assertThat(answers.texts().keySet())
                                            .as(which)
                                            .containsAll(required);
                                    assertThat(answers.milestones()).as(which).hasSize(milestones);
                                }));
    }

    @Test
    @DisplayName("breaks no rule that would stop it from being saved or submitted")
    void breaksNoBlockingRule() {
        var explanations = List.of(Effect.EXPLAIN, Effect.NOTE);
        assertThat(findings().filter(found -> !explanations.contains(found.finding().effect())))
                .isEmpty();
    }

    @Test
    @DisplayName("seldom needs an explanation, and then has one that names nobody")
    void explainsWhatIsUnusual() {
        List<Found> toExplain =
                findings().filter(found -> found.finding().effect() == Effect.EXPLAIN).toList();
        int filings = NineQuarters.QUARTERS * MADE.counties.all().size();
        assertThat(toExplain).isNotEmpty().hasSizeLessThan(filings / 3);
        for (Found found : toExplain) {
            String text = MADE.generator.explanation(found.county().code(), found.finding());
            assertThat(text).isNotBlank();
            assertThat(validator.checkText("", text, 4000)).as(text).isEmpty();
        }
    }

    @Test
    @DisplayName("repeats no quarter and contradicts itself in only one county, which explains it")
    void contradictions() {
        assertThat(findings().filter(found -> CONTRADICTIONS.contains(found.finding().rule())))
                .isNotEmpty()
                .allMatch(found -> found.county().slug().equals("contra-costa"))
                .allMatch(found -> found.finding().rule().equals("Q-16"));
    }

    @Test
    @DisplayName("of a county that did not opt in leaves out what applies only to those that did")
    void leavesOutWhatDoesNotBind() {
        assertThat(MADE.counties.all())
                .filteredOn(county -> MADE.generator.optedIn(county.code()))
                .hasSize(47);
        ReportingPeriod period = NineQuarters.FIRST;
        for (County county : MADE.counties.all()) {
            List<String> left =
                    MADE.filings.get(period).get(county).milestones().stream()
                            .filter(answer -> answer.status().equals("NOT_APPLICABLE"))
                            .map(answer -> answer.milestone())
                            .toList();
            assertThat(left)
                    .hasSize(MADE.generator.optedIn(county.code()) ? 0 : 7)
                    .allMatch(
                            code ->
                                    MADE.catalog.milestone(code).appliesTo()
                                            == Milestone.AppliesTo.OPT_IN);
        }
    }

    @Test
    @DisplayName("shows counties at every step, and more milestones implemented with time")
    void makesProgress() {
        List<Long> implemented = new ArrayList<>();
        for (ReportingPeriod period : MADE.periods()) {
            implemented.add(
                    MADE.filings.get(period).values().stream()
                            .flatMap(answers -> answers.milestones().stream())
                            .filter(answer -> answer.status().equals("IMPLEMENTED"))
                            .count());
        }
        assertThat(implemented).isSorted();
        assertThat(implemented.get(8)).isGreaterThan(implemented.get(0) + 50);
        var statuses =
                MADE.filings.get(NineQuarters.FIRST).values().stream()
                        .flatMap(answers -> answers.milestones().stream())
                        .map(answer -> answer.status())
                        .collect(Collectors.toSet());
        assertThat(statuses)
                .contains("NOT_STARTED", "IN_PROGRESS", "DRAFTED", "ADOPTED", "IMPLEMENTED");
    }

    private record Found(County county, ReportingPeriod period, Finding finding) {}

    private Stream<Found> findings() {
        return MADE.periods().stream()
                .flatMap(
                        period ->
                                MADE.counties.all().stream()
                                        .flatMap(
                                                county ->
                                                        MADE
                                                                .check(validator, county, period)
                                                                .stream()
                                                                .map(
                                                                        f ->
                                                                                new Found(
                                                                                        county,
                                                                                        period,
                                                                                        f))));
    }
}
