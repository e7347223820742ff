package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Alameda files figures that violate the rules, in a quarter of 91 days that no other test uses.
 */
@DisplayName("A finding of the rules")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindingsIT {
    private static final Portal PORTAL = Portal.shared();
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2021Q2");
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Validator VALIDATOR = Validator.of(CATALOG);

    /** Rules of files that state computed figures, which a filing does not keep. */
    private static final Set<String> OF_FILES = Set.of("C-05", "C-06");

    private static final Set<Effect> STORED = Set.of(Effect.SUBMIT, Effect.EXPLAIN, Effect.NOTE);

    private static final Set<String> PLAIN_PAGES =
            Set.of(
                    "home",
                    "totals",
                    "methods",
                    "words",
                    "milestones",
                    "check",
                    "public",
                    "timetable",
                    "workbook",
                    "withdrawal");

    private static Web preparer;
    private static Web reviewer;
    private static Filer filer;
    private static ExampleRows rows;

    @BeforeAll
    static void open() throws SQLException {
        preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        filer = new Filer(preparer, CATALOG, PERIOD);
        filer.open();
        rows = new ExampleRows(PORTAL.database(), ALAMEDA, PERIOD);
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        rows.close();
    }

    private static List<RuleExample> examples() {
        long children = Populations.builtIn().children(ALAMEDA);
        return CATALOG.rules().stream()
                .filter(rule -> STORED.contains(rule.effect()))
                .filter(rule -> rule.tier() != RuleDefinition.Tier.PROCESS)
                .filter(rule -> !rule.failExample().isEmpty())
                .filter(rule -> !OF_FILES.contains(rule.code()))
                .map(rule -> new RuleExample(CATALOG, rule, children))
                .toList();
    }

    private static List<Finding> found(Map<Integer, Answers> answers) {
        FilingFacts.Builder facts =
                FilingFacts.of(PERIOD, LocalDate.now(CaliforniaTime.ZONE))
                        .children(
                                Populations.builtIn().children(ALAMEDA),
                                Populations.builtIn().groups(ALAMEDA));
        answers.forEach(
                (lag, given) -> {
                    if (lag > 0) {
                        facts.prior(lag, given);
                    }
                });
        if (answers.containsKey(1)) {
            Answers before = answers.get(1);
            facts.lastApproved(before).priorMilestones(before.milestones());
        }
        return VALIDATOR.check(answers.getOrDefault(0, Answers.NONE), facts.build());
    }

    private static Set<String> rules(List<RuleExample> lot) {
        return lot.stream().map(RuleExample::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether each rule of the lot still has a finding when all are filed together. */
    private static boolean allFound(List<RuleExample> lot) {
        Set<String> found =
                found(RuleExample.answers(lot)).stream()
                        .map(Finding::rule)
                        .collect(Collectors.toSet());
        return found.containsAll(rules(lot));
    }

    private static Stream<String> countyPages() {
        Stream<String> sections = CATALOG.forms().stream().flatMap(FindingsIT::sections);
        return Stream.concat(PLAIN_PAGES.stream().map(filer::address), sections);
    }

    private static Stream<String> sections(Form form) {
        Set<String> dimensions = new TreeSet<>(Set.of(""));
        CATALOG.measuresOf(form).stream()
                .flatMap(measure -> CATALOG.inputsOf(measure).stream())
                .forEach(input -> dimensions.addAll(input.breakdowns()));
        return dimensions.stream().map(by -> filer.section(form.code(), by));
    }

    /** Returns the pages whose status is not 200, with their answers. */
    private static List<String> broken(Web web, Stream<String> pages, StringBuilder read) {
        List<String> broken = new ArrayList<>();
        pages.forEach(
                page -> {
                    HttpResponse<String> answer = web.get(page);
                    read.append(answer.body());
                    if (answer.statusCode() != 200) {
                        broken.add(answer.statusCode() + " " + page);
                    }
                });
        return broken;
    }

    @Test
    @Order(1)
    @DisplayName("leaves every page of the county and of the reviewer readable")
    void everyPage() throws SQLException {
        int log = PORTAL.log().length();
        List<List<RuleExample>> lots = RuleExample.lots(examples(), FindingsIT::allFound);
        Set<String> silent = new TreeSet<>();
        for (List<RuleExample> lot : lots) {
            if (!allFound(lot)) {
                silent.addAll(rules(lot));
            }
            rows.draft(RuleExample.answers(lot));
            StringBuilder read = new StringBuilder();
            assertThat(broken(preparer, countyPages(), read)).as("to %s", rules(lot)).isEmpty();
            for (String rule : rules(lot)) {
                boolean gap = CATALOG.rule(rule).tier() == RuleDefinition.Tier.VALIDITY;
                assertThat(gap || read.indexOf(">" + rule + "<") >= 0)
                        .as("%s is told on a page", rule)
                        .isTrue();
            }
            rows.inReview();
            String which = "?period=" + PERIOD + "&revision=1";
            Stream<String> sealed =
                    Stream.of(
                            filer.address("home"),
                            filer.address("check"),
                            "/county/revision" + which);
            assertThat(broken(preparer, sealed, read)).as("of %s", rules(lot)).isEmpty();
            assertThat(broken(reviewer, reviewed(), read)).as("on %s", rules(lot)).isEmpty();
        }
        assertThat(silent).as("examples in which nothing is found").isEmpty();
        assertThat(PORTAL.log().substring(log)).doesNotContain("Exception", "SEVERE");
    }

    private static Stream<String> reviewed() {
        return Stream.of(
                "/state/submission?county=01&period=" + PERIOD,
                "/state/queue?period=" + PERIOD,
                "/state/totals?period=" + PERIOD,
                "/state/overview?period=" + PERIOD,
                "/state/milestones?period=" + PERIOD);
    }

    @Test
    @Order(2)
    @DisplayName("about a format is shown on its page")
    void formats() throws SQLException {
        rows.draft(Map.of());
        int log = PORTAL.log().length();
        assertRefused(filer.section(CATALOG.forms().get(0).code(), ""), "figures", "ID-01", "12.5");
        assertRefused(section("PL-07.MED"), "figures", "PL-07.MED", "41.55");
        assertRefused(filer.address("methods"), "texts", "ID-10.FREQUENCY", "OFTEN");
        assertRefused(filer.address("words"), "texts", "NAR.DATA", "x".repeat(4001));
        assertRefused(
                filer.address("words"), "texts", "NAR.DATA", "Call 916-555-0100 about the case.");
        HtmlForm milestones = preparer.form(filer.address("milestones"), "milestone-form");
        String day =
                milestones.names().stream()
                        .filter(name -> name.matches("PM-06.*\\.ACTUAL"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> answer = preparer.press(milestones.set(day, "2026-13-01"), "next");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("error-summary");
        assertThat(PORTAL.log().substring(log)).doesNotContain("Exception", "SEVERE");
    }

    private static boolean asks(String form, String cell) {
        return preparer.form(filer.section(form, ""), "figures").names().contains(cell);
    }

    private static void assertRefused(String page, String id, String field, String typed) {
        HttpResponse<String> answer =
                preparer.press(
                        preparer.form(page, id).force(field, typed),
                        id.equals("figures") ? "save" : "next");
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body()).as(page).contains("error-summary");
    }

    @Test
    @Order(3)
    @DisplayName(
            "about a figure is explained once, and a later one there needs its own explanation")
    void asksOnce() throws SQLException {
        CellKey cell = CellKey.total("VC-08");
        rows.draft(
                Map.of(
                        0, figure(cell, 120),
                        1, figure(cell, 40),
                        2, figure(cell, 50),
                        3, figure(cell, 30),
                        4, figure(cell, 40)));
        String page = section("VC-08");
        HtmlForm form = preparer.form(page, "figures");
        String field = "why:Q-01,Q-02|VC-08";
        assertThat(form.names().stream().filter(n -> n.endsWith("|VC-08"))).containsOnly(field);
        Filer.go(preparer.press(form.set(field, "A new team looked at old cases."), "save"));
        assertThat(rows.explained()).containsExactly("Q-01|VC-08", "Q-02|VC-08");
        assertThat(preparer.get(filer.address("check")).body())
                .doesNotContain("1 figure to explain");

        rows.forget("Q-02|VC-08");
        assertThat(preparer.get(filer.address("check")).body()).contains("1 figure to explain");
        Filer.go(preparer.press(preparer.form(page, "figures"), "save"));
        assertThat(rows.explained()).as("not by saving the page").containsExactly("Q-01|VC-08");
        HtmlForm again = preparer.form(page, "figures");
        assertThat(again.value(field)).isEqualTo("A new team looked at old cases.");
        Filer.go(preparer.press(again.set("same:Q-01,Q-02|VC-08", "true"), "save"));
        assertThat(rows.explained()).containsExactly("Q-01|VC-08", "Q-02|VC-08");
        rows.inReview();
        String review = reviewer.get("/state/submission?county=01&period=" + PERIOD).body();
        assertThat(review.split("A new team looked at old cases", -1)).hasSize(2);
    }

    @Test
    @Order(4)
    @DisplayName("about statewide figures is shown only to the reviewer")
    void statewide() throws SQLException {
        rows.draft(Map.of(0, figures("VC-08", 40, "ID-03", 100, "ID-04", 30)));
        rows.elsewhere(figures("VC-08", 1, "ID-03", 1000, "ID-04", 650));
        rows.inReview();
        String review = "/state/submission?county=01&period=" + PERIOD;
        assertThat(reviewer.get(review).body())
                .contains(">S-01<", ": 40 against ", " expected at the state rate.")
                .contains(">S-02<", ": 30 percent against 61.8 percent statewide.");
        StringBuilder read = new StringBuilder();
        assertThat(broken(reviewer, reviewed(), read)).isEmpty();
        Stream<String> sealed = Stream.of(filer.address("home"), filer.address("check"));
        StringBuilder own = new StringBuilder();
        assertThat(broken(preparer, sealed, own)).isEmpty();
        assertThat(own).doesNotContain("S-01", "S-02", "statewide.");
    }

    private static Answers figures(String one, int a, String two, int b, String three, int c) {
        return Answers.builder()
                .figure(CellKey.total(one), Answer.of(a))
                .figure(CellKey.total(two), Answer.of(b))
                .figure(CellKey.total(three), Answer.of(c))
                .build();
    }

    private static Answers figure(CellKey cell, int count) {
        return Answers.builder().figure(cell, Answer.of(count)).build();
    }

    private static String section(String cell) {
        return CATALOG.forms().stream()
                .map(Form::code)
                .filter(form -> asks(form, cell))
                .map(form -> filer.section(form, ""))
                .findFirst()
                .orElseThrow();
    }
}
