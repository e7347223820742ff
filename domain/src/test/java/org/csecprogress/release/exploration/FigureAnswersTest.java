package org.csecprogress.release.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.exploration.AnsweredRow.Part;
import org.csecprogress.release.exploration.FigureAnswer.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A question about the published figures")
class FigureAnswersTest {
    private static final ReportingPeriod SUMMER = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod SPRING = ReportingPeriod.of("2026Q1");
    private static final Counties COUNTIES = Counties.builtIn();
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final String KERN = "15";

    private final Map<String, List<ReleaseRow>> tables = new HashMap<>();
    private final QuestionSpace space =
            new QuestionSpace(
                    CATALOG,
                    COUNTIES,
                    List.of(SUMMER, SPRING),
                    Set.of(SUMMER, SPRING, SPRING.minus(1), SPRING.minus(2)),
                    "VC-08");
    private final FigureAnswers answers =
            new FigureAnswers(
                    (quarter, id) -> tables.getOrDefault(quarter + " " + id, List.of()),
                    space,
                    new LikeCounties(COUNTIES, Populations.builtIn()));
    private final NearestQuestion nearest = new NearestQuestion(space, answers);

    /** Adds a table; a row is written {@code GEOGRAPHY GROUP VALUE}, with * or - for a value. */
    private FigureAnswersTest with(ReportingPeriod quarter, String id, String... rows) {
        TableId table = TableId.parse(id);
        List<ReleaseRow> made = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            boolean silent = words[2].matches("[*-]");
            made.add(
                    new ReleaseRow(
                            quarter,
                            words[0],
                            table.measure(),
                            table.content(),
                            words[1],
                            silent ? Optional.empty() : Optional.of(new BigDecimal(words[2])),
                            silent
                                    ? Set.of(
                                            words[2].equals("*")
                                                    ? Annotation.WITHHELD
                                                    : Annotation.NO_DATA)
                                    : Set.of(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            1));
        }
        tables.put(quarter + " " + id, made);
        return this;
    }

    private static FigureQuestion of(String time, String by, String place) {
        boolean year = time.contains("-");
        ReportingPeriod quarter = year ? SUMMER : ReportingPeriod.of(time);
        return new FigureQuestion("VC-08", new AskedTime(quarter, year), by, place);
    }

    private List<String> said(FigureQuestion question) {
        return answers.of(question).rows().stream()
                .map(
                        row ->
                                "%s %s %s %s"
                                        .formatted(
                                                row.part(),
                                                row.row().geography(),
                                                row.row().category(),
                                                row.row().valueText()))
                .toList();
    }

    @Test
    @DisplayName("is one of a closed list, and anything unknown leads to the first")
    void closed() {
        FigureQuestion first = of("2026Q2", "TOTAL", "STATE");
        assertThat(space.meant(null, null, null, null)).isEqualTo(first).isEqualTo(space.first());
        assertThat(space.meant("ID-10", "2019Q1", "NAME", "atlantis")).isEqualTo(first);
        assertThat(space.meant("VC-08", "2025-26", "COUNTY", "kern"))
                .isEqualTo(of("2025-26", "COUNTY", KERN));
        // A breakdown that the measure doesn't have.
        assertThat(space.meant("VC-13", "2026Q1", "RACE", "R06").by()).isEqualTo("TOTAL");
        assertThat(space.times())
                .extracting(AskedTime::code)
                .containsExactly("2026Q2", "2025-26", "2026Q1");
        assertThat(space.all()).contains(first, of("2025-26", "RACE", "R06")).allMatch(space::has);
        assertThat(space.all().distinct().count()).isEqualTo(space.all().count());
        assertThat(
                        space.all()
                                .map(
                                        q ->
                                                space.meant(
                                                        q.measure(),
                                                        q.time().code(),
                                                        q.by(),
                                                        space.placeName(q.place()))))
                .containsExactlyElementsOf(space.all().toList());
    }

    @Test
    @DisplayName(
            "about a county has the state's figure and those of counties of like size, by name")
    void county() {
        with(SUMMER, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 423");
        with(
                SUMMER,
                "VC-08.COUNTY.TOTAL.Q",
                COUNTIES.all().stream()
                        .map(County::code)
                        .map(c -> c.value() + " TOTAL " + (c.value().equals(KERN) ? "*" : "30"))
                        .toArray(String[]::new));
        FigureAnswer answer = answers.of(of("2026Q2", "TOTAL", KERN));
        assertThat(answer.standing()).isEqualTo(Standing.WITHHELD);
        assertThat(said(answer.question())).startsWith("ASKED 15 TOTAL *", "STATE STATE TOTAL 423");
        List<String> names =
                answer.in(Part.LIKE).stream()
                        .map(r -> COUNTIES.byCode(new CountyCode(r.row().geography())).name())
                        .toList();
        assertThat(names)
                .containsExactly(
                        "Alameda",
                        "Contra Costa",
                        "Fresno",
                        "Sacramento",
                        "San Joaquin",
                        "Ventura");
    }

    @Test
    @DisplayName("has as counties of like size the next three on each side, fewer at the ends")
    void likeSize() {
        var like = new LikeCounties(COUNTIES, Populations.builtIn());
        Map<String, Integer> sizes =
                COUNTIES.all().stream()
                        .collect(Collectors.toMap(County::name, c -> like.of(c.code()).size()));
        assertThat(sizes).containsEntry("Los Angeles", 3).containsEntry("Alpine", 3);
        assertThat(sizes.values().stream().filter(size -> size == 6)).hasSize(52);
        COUNTIES.all()
                .forEach(
                        county ->
                                assertThat(like.of(county.code()))
                                        .isSortedAccordingTo(Comparator.comparing(County::name))
                                        .doesNotContain(county));
    }

    @Test
    @DisplayName("by groups or places has the rows of one table in its own order")
    void rows() {
        with(SUMMER, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 90");
        with(SUMMER, "VC-08.STATE.SEX.Q", "STATE F 60", "STATE M 30", "STATE SEX_OTHER 0");
        with(SUMMER, "VC-08.REGION.TOTAL.Q", "R01 TOTAL 20", "R06 TOTAL 70");
        with(SUMMER, "VC-08.COUNTY.TOTAL.Q", "10 TOTAL 11", "15 TOTAL 40", "01 TOTAL 12");
        assertThat(said(of("2026Q2", "SEX", "STATE")))
                .containsExactly(
                        "WHOLE STATE TOTAL 90",
                        "ASKED STATE F 60",
                        "ASKED STATE M 30",
                        "ASKED STATE SEX_OTHER 0");
        assertThat(said(of("2026Q2", "REGION", KERN)))
                .containsExactly(
                        "STATE STATE TOTAL 90", "OTHER R01 TOTAL 20", "ASKED R06 TOTAL 70");
        assertThat(said(of("2026Q2", "COUNTY", "R06")))
                .containsExactly("STATE STATE TOTAL 90", "ASKED 10 TOTAL 11", "ASKED 15 TOTAL 40");
        assertThat(said(of("2026Q2", "COUNTY", KERN)))
                .containsExactly(
                        "STATE STATE TOTAL 90",
                        "OTHER 10 TOTAL 11",
                        "ASKED 15 TOTAL 40",
                        "OTHER 01 TOTAL 12");
        assertThat(answers.of(of("2026Q1", "SEX", "STATE")).standing())
                .isEqualTo(Standing.NOT_PUBLISHED);
    }

    @Test
    @DisplayName("without an answer leads to the year, the region, the state, and then the total")
    void nearest() {
        FigureQuestion asked = of("2026Q1", "TOTAL", KERN);
        assertThat(nearest.to(asked)).isEmpty();
        with(SUMMER, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 90");
        assertNearest(asked, "2026Q2", "TOTAL", "STATE");
        with(SPRING, "VC-08.COUNTY.TOTAL.Q", "15 TOTAL *");
        with(SPRING, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 80");
        assertNearest(asked, "2026Q1", "TOTAL", "STATE");
        with(SPRING, "VC-08.REGION.TOTAL.Q", "R06 TOTAL 70");
        assertNearest(asked, "2026Q1", "TOTAL", "R06");
        with(SUMMER, "VC-08.COUNTY.TOTAL.FY", "15 TOTAL 40");
        assertNearest(asked, "2025-26", "TOTAL", KERN);
        with(SUMMER, "VC-08.COUNTY.TOTAL.FY", "15 TOTAL -");
        assertNearest(asked, "2026Q1", "TOTAL", "R06");

        FigureQuestion groups = of("2026Q1", "RACE", KERN);
        assertNearest(groups, "2026Q1", "TOTAL", "R06");
        with(SPRING, "VC-08.STATE.RACE.Q", "STATE WHITE 40", "STATE BLACK *");
        assertNearest(groups, "2026Q1", "TOTAL", "R06");
        with(SPRING, "VC-08.STATE.RACE.Q", "STATE WHITE 40", "STATE BLACK 40");
        assertNearest(groups, "2026Q1", "RACE", "STATE");
        with(SUMMER, "VC-08.REGION.RACE.FY", "R06 WHITE 40", "R06 BLACK 40");
        assertNearest(groups, "2025-26", "RACE", "R06");
    }

    private void assertNearest(FigureQuestion asked, String time, String by, String place) {
        assertThat(nearest.to(asked)).contains(of(time, by, place));
    }
}
