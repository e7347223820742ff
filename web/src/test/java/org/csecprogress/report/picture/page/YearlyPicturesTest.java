package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.picture.page.YearOfRows.COUNTIES;
import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;
import static org.csecprogress.report.picture.page.YearOfRows.NONE;
import static org.csecprogress.report.picture.page.YearOfRows.POPULATIONS;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.csecprogress.report.drawing.page.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A picture of a year")
class YearlyPicturesTest {
    private static final PictureDefinition FUNNEL = picture(PictureKind.FUNNEL, "TOTAL", 60, "");
    private static final PictureDefinition SHARES =
            picture(PictureKind.SHARES, "LGBTQ", 100, "LGBTQ_Y");

    private static PictureDefinition picture(
            PictureKind kind, String dimension, int top, String emphasis) {
        return new PictureDefinition(
                3,
                "p",
                kind,
                List.of("VC-08"),
                List.of(dimension),
                top,
                emphasis.isEmpty() ? List.of() : List.of(emphasis));
    }

    @Nested
    @DisplayName("with the rates of counties")
    class OfCounties {
        /** Returns a year of the counties with counts from a function. */
        private static YearOfRows year(ToLongFunction<County> counts) {
            Map<String, Long> figures = new LinkedHashMap<>();
            Map<String, Long> children = new HashMap<>();
            for (County county : COUNTIES.all()) {
                figures.put(county.code().value(), counts.applyAsLong(county));
                children.put(county.code().value(), POPULATIONS.children(county.code()));
            }
            return new YearOfRows("2026Q2")
                    .state("VC-08", 400, POPULATIONS.stateTotal())
                    .before("VC-08", 400, POPULATIONS.stateTotal())
                    .places("VC-08.COUNTY.TOTAL.FY", figures, children);
        }

        /** Returns the count by the state’s rate, withheld if it is too small to be shown. */
        private static long usual(County county) {
            long count = POPULATIONS.children(county.code()) * 1600 / POPULATIONS.stateTotal();
            return count > 10 ? count : HIDDEN;
        }

        private static PictureView view(YearOfRows rows, Language language) {
            return FunnelPicture.of(FUNNEL, rows.source(language)).orElseThrow();
        }

        private static PictureView.Line line(PictureView view, String county) {
            return view.numbers().lines().stream()
                    .filter(line -> line.label().equals(county))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        @DisplayName("has a dot for each shown county, and a table of all by name")
        void dots() {
            PictureView view = view(year(OfCounties::usual), Language.EN);
            long shown = COUNTIES.all().stream().filter(c -> usual(c) > 0).count();
            assertThat(view.drawings()).hasSize(2);
            assertThat(view.drawings()).allMatch(drawing -> drawing.dots().size() == shown);
            assertThat(view.numbers().lines())
                    .extracting(PictureView.Line::label)
                    .containsExactlyElementsOf(COUNTIES.all().stream().map(County::name).toList());
            assertThat(view.title())
                    .isEqualTo("None of " + shown + " counties drawn is outside the 99.8% limits");
            assertThat(view.notes()).anyMatch(n -> n.contains(58 - shown + " withheld"));
        }

        @Test
        @DisplayName("withholds all that derives from a withheld count, alike for each county")
        void withheld() {
            PictureView view = view(year(OfCounties::usual), Language.EN);
            List<PictureView.Cell> alpine = line(view, "Alpine").cells();
            assertThat(alpine.get(0).text()).isNotEmpty();
            assertThat(alpine.subList(1, 4)).allMatch(c -> c.withheld() && c.text().isEmpty());
            assertThat(line(view, "Inyo").cells().subList(1, 4)).isEqualTo(alpine.subList(1, 4));
            assertThat(view.drawings().toString()).doesNotContain("Alpine");
        }

        @Test
        @DisplayName("marks each unchanged first count")
        void first() {
            PictureView view = view(year(OfCounties::usual).asFirstReleased(), Language.EN);
            assertThat(view.numbers().lines()).allMatch(line -> line.cells().get(1).first());
            PictureView other = view(year(OfCounties::usual), Language.EN);
            assertThat(other.numbers().lines()).noneMatch(line -> line.cells().get(1).first());
        }

        @Test
        @DisplayName("names only the counties in its title")
        void names() {
            YearOfRows rows = year(c -> c.name().equals("Fresno") ? 400 : usual(c));
            PictureView view = view(rows, Language.EN);
            assertThat(view.title()).startsWith("1 of 23 counties drawn is ");
            assertThat(line(view, "Fresno").cells().get(3).text())
                    .isEqualTo("above the 99.8% limit");
            assertThat(line(view, "Los Angeles").cells().get(3).text())
                    .isEqualTo("within the limits");
            List<String> words =
                    view.drawings().get(0).words().stream().map(Drawing.Words::text).toList();
            assertThat(words).contains("Fresno").doesNotContain("Los Angeles");
            assertThat(view.drawings().get(0).description())
                    .contains("Above the 99.8% limit: Fresno. Below it: no county.");
        }

        @Test
        @DisplayName("omits counties with too few children for its scale, and says so")
        void small() {
            YearOfRows rows = year(c -> c.name().equals("Alpine") ? 0 : usual(c));
            PictureView view = view(rows, Language.EN);
            long shown = COUNTIES.all().stream().filter(c -> usual(c) > 0).count();
            assertThat(view.drawings().get(0).dots()).hasSize((int) shown);
            assertThat(view.notes())
                    .anyMatch(n -> n.contains("The table has 1 more, with fewer than 10,000"));
            assertThat(line(view, "Alpine").cells().get(1).text()).isEqualTo("0");
        }

        @Test
        @DisplayName("has hollow dots for 11 to 19 events")
        void unstable() {
            PictureView view = view(year(OfCounties::usual), Language.EN);
            long few = COUNTIES.all().stream().filter(c -> usual(c) > 0 && usual(c) < 20).count();
            assertThat(few).isPositive();
            assertThat(view.drawings().get(0).dots())
                    .filteredOn(dot -> dot.styleClass().equals("dot dot--unstable"))
                    .hasSize((int) few);
        }

        @Test
        @DisplayName("prints how much counties differ, with their number")
        void spread() {
            long shown = COUNTIES.all().stream().filter(c -> usual(c) > 0).count();
            assertThat(view(year(OfCounties::usual), Language.EN).notes())
                    .anyMatch(n -> n.contains("not widened, because the counties shown differ no"))
                    .anyMatch(n -> n.contains("φ = 0.0, from " + shown + " counties"));
            YearOfRows apart =
                    year(
                            c ->
                                    c.slug().length() % 2 == 0
                                            ? Math.max(HIDDEN, usual(c) * 3)
                                            : usual(c));
            assertThat(view(apart, Language.EN).notes())
                    .anyMatch(n -> n.contains("widened because the counties shown differ by more"));
            CountyCode one = COUNTIES.bySlug("fresno").code();
            assertThat(view(year(c -> c.code().equals(one) ? 40 : HIDDEN), Language.EN).notes())
                    .anyMatch(n -> n.contains("With one county shown, no one can tell"));
        }

        @Test
        @DisplayName("is the same for any withheld or missing values")
        void silent() {
            PictureView withheld = view(year(c -> HIDDEN), Language.EN);
            assertThat(withheld.drawings()).allMatch(drawing -> drawing.dots().isEmpty());
            assertThat(withheld.title()).isEqualTo("No county’s rate can be shown this year");
            PictureView missing = view(year(c -> NONE), Language.EN);
            assertThat(missing.drawings().get(0).outlines())
                    .isEqualTo(withheld.drawings().get(0).outlines());
            assertThat(missing.notes()).anyMatch(n -> n.contains("58 that are not in the report"));
        }

        @Test
        @DisplayName("is not drawn if a quarter of the state is not public")
        void noState() {
            Map<String, Long> one = Map.of("10", 40L);
            PictureView view =
                    view(
                            new YearOfRows("2026Q2")
                                    .state("VC-08", 400, 1_000_000)
                                    .places("VC-08.COUNTY.TOTAL.FY", one, Map.of("10", 1000L)),
                            Language.EN);
            assertThat(view.isNumbered()).isFalse();
            assertThat(view.sub()).contains("no state rate is public");
        }
    }

    @Nested
    @DisplayName("with shares of groups")
    class OfGroups {
        @Test
        @DisplayName("gives the share of those with an answer and the number without one")
        void shares() {
            PictureView view = view(30, 70, 100);
            assertThat(view.title())
                    .isEqualTo("LGBTQ: 30% of those with an answer. No answer is recorded for 50%");
            assertThat(view.sub()).contains("State fiscal year 2025–26");
            assertThat(view.numbers().lines().get(0).cells().get(1).text())
                    .isEqualTo("30% (22%\u00a0to\u00a040%)".replace("% (", "%\u00a0("));
            assertThat(view.drawings().get(0).bars()).hasSize(3);
        }

        @Test
        @DisplayName("shows no share if a group is withheld, but still the shown counts")
        void withheld() {
            PictureView view = view(30, HIDDEN, 100);
            assertThat(view.title()).isEqualTo("Newly identified victims: no share can be shown");
            assertThat(view.numbers().lines()).allMatch(line -> line.cells().get(1).withheld());
            assertThat(view.numbers().lines().get(0).cells().get(0).text()).isEqualTo("30");
            assertThat(view.drawings().get(0).bars())
                    .allMatch(bar -> bar.styleClass().contains("is-withheld"))
                    .allMatch(bar -> bar.width().equals(bar.height()));
        }

        private static PictureView view(long... counts) {
            YearOfRows rows = new YearOfRows("2026Q2").by("VC-08.STATE.LGBTQ.FY", counts);
            return SharesPicture.of(SHARES, rows.source(Language.EN)).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("says in the other reports which one has it")
    void later(Language language) {
        PictureSource autumn = new YearOfRows("2025Q3").source(language);
        String june = autumn.say().months(ReportingPeriod.of("2026Q2"));
        for (PictureView view :
                List.of(
                        FunnelPicture.of(FUNNEL, autumn).orElseThrow(),
                        SharesPicture.of(SHARES, autumn).orElseThrow())) {
            assertThat(view.isNumbered()).isFalse();
            assertThat(view.sub()).contains(june);
            assertThat(view.numbers().lines()).isEmpty();
        }
        PictureSource summer = new YearOfRows("2026Q2").source(language);
        assertThat(FunnelPicture.of(FUNNEL, summer).orElseThrow().sub()).contains("2027");
    }

    @Test
    @DisplayName("with lengths in bands has their median and names the fiscal year")
    void lengths() {
        var picture =
                new PictureDefinition(
                        5,
                        "l",
                        PictureKind.LENGTHS,
                        List.of("SR-03"),
                        List.of("STAY_LENGTH"),
                        200,
                        List.of());
        YearOfRows year =
                new YearOfRows("2028Q2").by("SR-03.STATE.STAY_LENGTH.FY", 12, 16, 12, 0, 90);
        PictureView view = LengthsPicture.of(picture, year.source(Language.EN)).orElseThrow();
        assertThat(view.title())
                .isEqualTo("Mental health: ended, by length: half lasted about 61 days or less");
        assertThat(view.sub())
                .startsWith("Mental health: ended, by length: Length of stay or service, ")
                .contains("State fiscal year 2027–28");
        YearOfRows quarter = new YearOfRows("2027Q3");
        assertThat(LengthsPicture.of(picture, quarter.source(Language.EN))).isEmpty();
    }
}
