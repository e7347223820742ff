package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Alameda has a draft and a filing in review with the same findings, in quarters that no other test
 * uses; the four before each are approved.
 */
@DisplayName("A finding of the rules")
class FindingsIT {
    private static final Portal PORTAL = Portal.shared();
    private static final Story STORY = new Story(PORTAL.url(""));
    private static final ReportingPeriod DRAFT = ReportingPeriod.of("2019Q1");
    private static final ReportingPeriod IN_REVIEW = ReportingPeriod.of("2020Q2");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(DRAFT);
    private static final String REVIEW = "/state/submission?county=01&period=" + IN_REVIEW;

    /** Youth identified in the quarters before; so few in the last that 0 later is no change. */
    private static final List<Integer> EARLIER = List.of(8, 50, 30, 40);

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

    private static final Web PREPARER = STORY.as(People.PREPARER);
    private static final Filer FILER = new Filer(PREPARER, CATALOG, DRAFT);

    @BeforeAll
    static void file() {
        Filings filings = Filings.of(PORTAL);
        approveBefore(DRAFT);
        approveBefore(IN_REVIEW);
        filings.add(filing("Alameda", DRAFT).answered(answers()).explained(List.of("Q-01|VC-08")));
        filings.add(
                filing("Alameda", IN_REVIEW)
                        .answered(answers())
                        .explained(List.of("Q-01|VC-08", "Q-02|VC-08"))
                        .inReview());
        Answers elsewhere = figures(Map.of("VC-08", 1, "ID-03", 1000, "ID-04", 650)).build();
        filings.add(filing("Los Angeles", IN_REVIEW).answered(elsewhere).approved());
    }

    private static FilingBuilder filing(String county, ReportingPeriod period) {
        return Filings.of(PORTAL).aFiling().of(county).in(period.toString());
    }

    private static void approveBefore(ReportingPeriod period) {
        for (int lag = 1; lag <= EARLIER.size(); lag++) {
            Answers earlier = figures(Map.of("VC-08", EARLIER.get(lag - 1))).build();
            Filings.of(PORTAL)
                    .add(filing("Alameda", period.minus(lag)).answered(earlier).approved());
        }
    }

    /** Returns answers with findings to fix, to explain and to know, about all that is asked. */
    private static Answers answers() {
        Map<String, Integer> counts =
                Map.of(
                        "ID-03",
                        100,
                        "ID-04",
                        30,
                        "ID-06",
                        1,
                        "ID-07",
                        2,
                        "ID-08",
                        6,
                        "VC-06",
                        200,
                        "VC-06@RACE:MISSING",
                        50,
                        "VC-08",
                        120,
                        "PL-07",
                        10,
                        "PL-07.MED",
                        40);
        return figures(counts)
                .figure(CellKey.total("ID-05"), Answer.absent(AbsentReason.NA_PENDING))
                .text("NAR.DATA", "Three girls were missing in May.")
                .milestone(new MilestoneAnswer("PM-06", Agency.CWS, "ADOPTED", null, "", ""))
                .build();
    }

    private static Answers.Builder figures(Map<String, Integer> counts) {
        Answers.Builder answers = Answers.builder();
        counts.forEach((cell, count) -> answers.figure(CellKey.parse(cell), Answer.of(count)));
        return answers;
    }

    /** Returns the rules with findings by the page that has their field. */
    private static Map<String, List<String>> told() {
        return Map.of(
                FILER.section("IDENTIFICATION", ""), List.of(">C-04<", ">Q-12<"),
                FILER.section("VICTIMS", ""), List.of(">Q-01<", ">Q-02<"),
                FILER.section("VICTIMS", "RACE"), List.of(">Q-04<"),
                FILER.section("PLACEMENTS", ""), List.of(">Q-11<"),
                FILER.address("words"), List.of(">Q-14<"),
                FILER.address("milestones"), List.of(">M-02<"));
    }

    /** Returns what the check of all answers says is left to do. */
    private static String left() {
        String check = PREPARER.get(FILER.address("check")).body();
        int at = check.indexOf("id=\"left-h\"");
        return check.substring(at, check.indexOf("</details>", at));
    }

    private static Stream<String> countyPages() {
        Stream<String> sections = CATALOG.forms().stream().flatMap(FindingsIT::sections);
        return Stream.concat(PLAIN_PAGES.stream().map(FILER::address), sections);
    }

    private static Stream<String> sections(Form form) {
        Set<String> dimensions = new TreeSet<>(Set.of(""));
        CATALOG.measuresOf(form).stream()
                .flatMap(measure -> CATALOG.inputsOf(measure).stream())
                .forEach(input -> dimensions.addAll(input.breakdowns()));
        return dimensions.stream().map(by -> FILER.section(form.code(), by));
    }

    /** Returns each page, which has to be there. */
    private static Map<String, String> read(Web web, Stream<String> pages) {
        int log = PORTAL.log().length();
        Map<String, String> read = new HashMap<>();
        pages.forEach(
                page -> {
                    HttpResponse<String> answer = web.get(page);
                    assertThat(answer.statusCode()).as(page).isEqualTo(200);
                    read.put(page, answer.body());
                });
        assertThat(PORTAL.log().substring(log)).doesNotContain("Exception", "SEVERE");
        return read;
    }

    @Test
    @DisplayName("is told beside its field and linked from the check, and every page is readable")
    void everyPage() {
        Map<String, String> read = read(PREPARER, countyPages());
        told().forEach((page, rules) -> assertThat(rules).allMatch(read.get(page)::contains));
        assertThat(left())
                .contains("#ID-04\"", "#ID-05\"", "#VC-06@RACE:MISSING\"", "#NAR.DATA\"")
                .contains("#PM-06/CWS.EVIDENCE\"")
                .doesNotContain("#PL-07.MED");
    }

    @Test
    @DisplayName(
            "is told to the reviewer once with its explanation, and statewide ones to no other")
    void review() {
        Map<String, String> read = read(STORY.as(People.REVIEWER), reviewed());
        String all = String.join("", read.values());
        assertThat(told().values().stream().flatMap(List::stream)).allMatch(all::contains);
        assertThat(all)
                .contains(">S-01<", ": 120 against ", " expected at the state rate.")
                .contains(">S-02<", ": 30 percent against 61.8 percent statewide.");
        assertThat(all.split("It was so\\.", -1)).hasSize(2);
        Filer sealed = new Filer(PREPARER, CATALOG, IN_REVIEW);
        Stream<String> own =
                Stream.of(
                        sealed.address("home"),
                        sealed.address("check"),
                        sealed.address("revision") + "&revision=1");
        assertThat(String.join("", read(PREPARER, own).values()))
                .doesNotContain("S-01", "S-02", "statewide.");
    }

    private static Stream<String> reviewed() {
        return Stream.of(
                REVIEW + "&view=ALL",
                REVIEW + "&view=WORDS",
                REVIEW + "&view=MILESTONES",
                "/state/queue?period=" + IN_REVIEW,
                "/state/totals?period=" + IN_REVIEW,
                "/state/overview?period=" + IN_REVIEW,
                "/state/milestones?period=" + IN_REVIEW);
    }

    @Test
    @DisplayName("about a format is shown on its page")
    void formats() {
        int log = PORTAL.log().length();
        assertRefused(FILER.section("IDENTIFICATION", ""), "figures", "ID-01", "12.5");
        assertRefused(FILER.address("methods"), "texts", "ID-10.FREQUENCY", "OFTEN");
        assertRefused(FILER.address("words"), "texts", "NAR.DATA", "Call 916-555-0100 about it.");
        String day = "PM-06/CWS.ACTUAL";
        assertRefused(FILER.address("milestones"), "milestone-form", day, "2026-13-01");
        assertThat(PORTAL.log().substring(log)).doesNotContain("Exception", "SEVERE");
    }

    private static void assertRefused(String page, String id, String field, String typed) {
        HttpResponse<String> answer =
                PREPARER.press(
                        PREPARER.form(page, id).set(field, typed),
                        id.equals("figures") ? "save" : "next");
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(Filer.complaints(answer.body())).as(page).isNotEmpty();
        assertThat(answer.body()).as(page).contains("error-summary", "#" + field);
    }

    @Test
    @DisplayName("about a figure that is explained needs its own explanation if it came later")
    void asksAgain() {
        String page = FILER.section("VICTIMS", "");
        String field = "why:Q-01,Q-02|VC-08";
        String same = "same:Q-01,Q-02|VC-08";
        HtmlForm form = PREPARER.form(page, "figures");
        assertThat(form.names().stream().filter(name -> name.endsWith("|VC-08")))
                .containsOnly(field, same);
        assertThat(form.value(field)).isEqualTo("It was so.");
        Filer.go(PREPARER.press(form, "save"));
        assertThat(left()).as("not explained by saving the page").contains("#VC-08\"");
        Filer.go(PREPARER.press(PREPARER.form(page, "figures").set(same, "true"), "save"));
        assertThat(left()).doesNotContain("#VC-08\"");
        assertThat(PREPARER.form(page, "figures").names()).contains(field).doesNotContain(same);
    }
}
